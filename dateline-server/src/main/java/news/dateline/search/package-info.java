/**
 * Finding stories by their words: an index by Lucene that can be thrown away, questions asked of it, and what is marked in the answers. Knows the model and nothing else of ours; nothing outside knows Lucene.
 */
@NullMarked
package news.dateline.search;

import org.jspecify.annotations.NullMarked;
