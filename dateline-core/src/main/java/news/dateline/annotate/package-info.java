/**
 * Reads an item: its language, sentences, names, figures, places, countries, sector and sensitivities. Decisions are pure functions of one item;
 * what takes a model or a table is a port here and is answered by {@code news.dateline.language}.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.annotate;
