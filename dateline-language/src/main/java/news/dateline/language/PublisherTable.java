package news.dateline.language;

import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.HomeCountry;

/** An agency's home by what is set for it, by its id, by the name in an item's address or by the address's country ending. Immutable. */
public final class PublisherTable implements HomeCountry {
    /** Endings of countries that serve the whole world. */
    private static final Set<String> WORLDWIDE = Set.of("io", "co", "tv", "me", "ai", "fm", "ly", "to", "ws", "cc", "gg", "sh");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Map<String, String> set;
    private final Map<String, String> byName = new HashMap<>();

    /** {@code set}: countries by agency id, from the configuration; they win, and say nothing about other agencies' addresses. */
    public PublisherTable(Map<String, String> set) {
        this.set = Map.copyOf(set);
        Tables.read("publishers.tsv", row -> {
            for (String name : row[1].split(" +")) byName.put(name, row[0]);
        });
    }

    @Override public Optional<String> of(String agency, String link) {
        if (set.containsKey(agency)) return Optional.ofNullable(set.get(agency));
        String id = agency.toLowerCase(Locale.ROOT);
        if (byName.containsKey(id)) return Optional.ofNullable(byName.get(id));
        String host = host(link);
        for (String label : host.split("\\.")) {
            if (label.length() > 2 && byName.containsKey(label)) return Optional.ofNullable(byName.get(label));
        }
        String ending = host.substring(host.lastIndexOf('.') + 1);
        if (ending.equals("uk")) return Optional.of("GB");
        return ending.length() == 2 && !WORLDWIDE.contains(ending) && isCountry(ending) ? Optional.of(ending.toUpperCase(Locale.ROOT)) : Optional.empty();
    }

    private static boolean isCountry(String ending) {
        return COUNTRIES.contains(ending.toUpperCase(Locale.ROOT));
    }

    private static String host(String link) {
        if (!link.startsWith("http")) return "";
        try {
            String host = URI.create(link).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
