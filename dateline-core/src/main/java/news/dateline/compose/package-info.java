/**
 * Cluster to draft: one story from what the agencies filed, in their own words, every sentence with its sources.
 * A draft is a pure function of its {@link news.dateline.compose.Composition}; the package knows no clock, store or thread.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.compose;
