/** The models that read: the embedding network and its tokeniser, the language of a text, the gazetteer, the weights of the sector model. Each answers a port of {@code news.dateline.annotate}. */
@org.jspecify.annotations.NullMarked
package news.dateline.language;
