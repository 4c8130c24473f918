/**
 * The fact guard: what may be taken off copy, what may be put in, and whether a sentence still says what its source says.
 * Pure functions over the model, free of threads, clock and network; compose and desk ask it, it asks nobody but the models behind its ports ({@link TokenVectors}, {@link Entailment}).
 */
@org.jspecify.annotations.NullMarked
package news.dateline.guard;
