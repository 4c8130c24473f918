/** The nouns of the trade. Values only: immutable, checked when made, safe to share between threads; nothing here imports another package of ours. */
@org.jspecify.annotations.NullMarked
package news.dateline.model;
