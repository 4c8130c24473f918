/**
 * The stages at work: each reads logs, lets core decide, and writes what came of it, its state and its position in one transaction (rule 5). Nothing here decides about the news.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.pipeline;
