/** The way to a language model's server: HTTP with limits, and LangChain4j for what is said over it. */
@org.jspecify.annotations.NullMarked
package news.dateline.writer;
