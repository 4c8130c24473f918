package news.dateline.wire;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The zone in which an agency's times are meant that names none: as its mapping or its reader says, else the one in which the copy's language is spoken, where there is but one. Agencies that leave
 * the zone out write their own clock's time. No guess is good enough for an embargo, which holds. Immutable.
 *
 * @param known what the mapping, or who reads, says
 */
record Zones(Optional<ZoneId> known) {
    private static final Map<String, String> BY_LANGUAGE = table("fi Helsinki, sv Stockholm, sv-FI Helsinki, da Copenhagen, nb Oslo, nn Oslo, no Oslo, de Berlin, de-AT Vienna, de-CH Zurich, it Rome, it-CH Zurich, nl Amsterdam, nl-BE Brussels, "
            + "fr-FR Paris, fr-BE Brussels, fr-CH Zurich, es-ES Madrid, ca Madrid, eu Madrid, gl Madrid, en-GB London, en-IE Dublin, ga Dublin, cy London, pl Warsaw, cs Prague, sk Bratislava, hu Budapest, sl Ljubljana, hr Zagreb, sr Belgrade, "
            + "mk Skopje, sq Tirane, el Athens, bg Sofia, ro Bucharest, et Tallinn, lv Riga, lt Vilnius, uk Kyiv, tr Istanbul");
    private static final Map<String, String> ELSEWHERE = Map.ofEntries(Map.entry("is", "Atlantic/Reykjavik"), Map.entry("he", "Asia/Jerusalem"), Map.entry("ja", "Asia/Tokyo"), Map.entry("ko", "Asia/Seoul"),
            Map.entry("hi", "Asia/Kolkata"), Map.entry("en-IN", "Asia/Kolkata"), Map.entry("th", "Asia/Bangkok"), Map.entry("vi", "Asia/Ho_Chi_Minh"));

    /** Where a language's code is not its country's. */
    private static final Map<String, String> HOMES = Map.ofEntries(Map.entry("sv", "SE"), Map.entry("da", "DK"), Map.entry("nb", "NO"), Map.entry("nn", "NO"), Map.entry("cs", "CZ"), Map.entry("sl", "SI"), Map.entry("sr", "RS"),
            Map.entry("sq", "AL"), Map.entry("el", "GR"), Map.entry("et", "EE"), Map.entry("uk", "UA"), Map.entry("he", "IL"), Map.entry("ja", "JP"), Map.entry("ko", "KR"), Map.entry("hi", "IN"), Map.entry("vi", "VN"));

    private static Map<String, String> table(String european) {
        Map<String, String> zones = new HashMap<>();
        for (String entry : european.split(", ")) zones.put(entry.split(" ")[0], "Europe/" + entry.split(" ")[1]);
        return Map.copyOf(zones);
    }

    /** {@code language} is a tag, or the empty text. A feed's times are in UTC where they name no zone, as its readers all over take them. */
    ZoneId of(String language, boolean feed) {
        if (known.isPresent()) return known.get();
        return (feed || language.isEmpty() ? Optional.<ZoneId>empty() : spoken(language)).orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> spoken(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        String whole = locale.getLanguage() + (locale.getCountry().isEmpty() ? "" : "-" + locale.getCountry());
        boolean atHome = locale.getCountry().isEmpty() || locale.getCountry().equalsIgnoreCase(locale.getLanguage()) || HOMES.getOrDefault(locale.getLanguage(), "").equals(locale.getCountry());
        return zone(whole).or(() -> atHome ? zone(locale.getLanguage()) : Optional.empty());
    }

    private static Optional<ZoneId> zone(String tag) {
        return Optional.ofNullable(BY_LANGUAGE.get(tag)).or(() -> Optional.ofNullable(ELSEWHERE.get(tag))).map(ZoneId::of);
    }
}
