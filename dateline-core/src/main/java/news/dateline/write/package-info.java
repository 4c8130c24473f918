/**
 * The optional writer: what a language model is given of a story, what is believed of its answer, and what becomes of the rest.
 * Pure functions over the model and the guard; the model itself stands behind a port ({@link Writer}). Nothing here publishes: what it makes is a draft that waits for a person.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.write;
