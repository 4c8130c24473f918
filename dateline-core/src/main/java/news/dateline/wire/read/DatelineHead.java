package news.dateline.wire.read;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dateline at the head of a story without markup: "BEIRUT, Lebanon (AP) _ ", "Berlin (dpa) - ", "MOSCOW, November 13. /TASS/. ", "Madrid, 13 nov (EFE).- ". Pure.
 *
 * @param text    place and date as written, without the agency
 * @param city    the first part
 * @param country the second, where it is neither a date nor an abbreviated state
 */
public record DatelineHead(String text, String city, Optional<String> country) {
    private static final int SEARCHED = 160;
    private static final String CITY = "\\p{Lu}[\\p{L}'’.-]{1,24}(?:[ /-](?:\\p{Lu}[\\p{L}'’.-]{0,24}|am|an|auf|bei|de|del|der|di|do|la|le|les|sur|upon)){0,4}";
    private static final String PART = "(?:, ?[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.' ]{1,28}?){0,3}";
    private static final Pattern DASHED = Pattern.compile("^(?<head>(?<city>" + CITY + ")" + PART + ")(?<agency> ?\\([\\p{L}\\p{N}][\\p{L}\\p{N}/&. -]{1,22}\\)|,? [A-Z]{2,6})?\\s*\\.?\\s*(?:--|[-–—_])\\s");
    private static final Pattern SLASHED = Pattern.compile("^(?<head>(?<city>" + CITY + ")" + PART + ")(?<agency>\\.? /[A-Z][A-Za-z-]{1,14}/\\.?)\\s");
    private static final Pattern DATED = Pattern.compile(".*\\p{N}.*|\\p{Lu}?\\p{L}{2,8}\\.");

    /** Of a story's first paragraph. A dash alone makes no dateline: it needs an agency, or the city in capitals. */
    public static Optional<DatelineHead> of(String paragraph) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), SEARCHED));
        for (Pattern pattern : new Pattern[] {DASHED, SLASHED}) {
            Matcher m = pattern.matcher(head);
            if (!m.find()) continue;
            String city = m.group("city");
            String agency = m.group("agency");
            if (agency == null && !city.equals(city.toUpperCase(java.util.Locale.ROOT))) continue;
            String text = m.group("head").strip();
            String[] parts = text.split(",\\s*");
            Optional<String> country = parts.length > 1 && !DATED.matcher(parts[1]).matches() ? Optional.of(parts[1].strip()) : Optional.empty();
            return Optional.of(new DatelineHead(text, parts[0].strip(), country));
        }
        return Optional.empty();
    }

    /** Tells the copy where it was written. */
    public void tell(Copy copy) {
        copy.put(Slot.DATELINE, text).put(Slot.CITY, city);
        country.ifPresent(name -> copy.put(Slot.COUNTRY, name));
    }
}
