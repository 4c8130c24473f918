/** Maps that a program draws: a country, its neighbours, and the one place that a story is about. Knows nothing of stories. */
@NullMarked
package news.dateline.press.map;

import org.jspecify.annotations.NullMarked;
