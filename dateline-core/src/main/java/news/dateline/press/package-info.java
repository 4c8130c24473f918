/**
 * Published stories to finished pages. {@link news.dateline.press.Press} decides from one desk event or signal what readers may see from now on and which pages that touches;
 * {@link news.dateline.press.Lists} makes the content of fronts, lists, feeds and sitemaps from the cards that stand. Both read through {@link news.dateline.press.Shown} and return values.
 *
 * <p>Every page is a function of the state that stands and of nothing else (no clock, no order of pressing), so that a rebuilt site is the same, byte for byte.
 */
@org.jspecify.annotations.NullMarked
package news.dateline.press;
