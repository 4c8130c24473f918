/** How agencies' bytes come in: polled addresses, watched folders, pushes. Knows nothing of what is in them. */
@org.jspecify.annotations.NullMarked
package news.dateline.intake;
