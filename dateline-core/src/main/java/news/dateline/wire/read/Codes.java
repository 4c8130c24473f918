package news.dateline.wire.read;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.model.Subject;

/** Controlled values as scheme and code, however they were written: a qcode ("medtop:04000000"), a concept's address, a bare literal. Pure. */
public final class Codes {
    /** The last part of an address of IPTC's, and the alias that IPTC's catalog gives it. */
    private static final Map<String, String> SCHEMES = Map.ofEntries(Map.entry("mediatopic", "medtop"), Map.entry("subjectcode", "subj"),
            Map.entry("genre", "genre"), Map.entry("ninature", "ninat"),
            Map.entry("digitalsourcetype", "digsrctype"), Map.entry("iso3166-1a2", "iso3166-1a2"), Map.entry("iso3166-1a3", "iso3166-1a3"),
            Map.entry("signal", "sig"), Map.entry("pubstatusg2", "stat"), Map.entry("descriptionrole", "drol"), Map.entry("headlinerole", "hdlrol"), Map.entry("rendition", "rnd"),
            Map.entry("itemrelation", "irel"), Map.entry("cpnature", "cpnat"), Map.entry("scene", "scene"), Map.entry("productgenre", "prodgenre"), Map.entry("infosourcerole", "isrol"),
            Map.entry("ednoterole", "ednoterole"), Map.entry("newsprovider", "nprov"), Map.entry("worldregion", "wldreg"), Map.entry("conceptrelation", "crel"));
    private static final String IPTC = "http://cv.iptc.org/newscodes/";

    private Codes() { }

    /** A blank {@code name} is none. */
    public static Subject ofQcode(String qcode, String name) {
        String bare = qcode.strip();
        int colon = bare.indexOf(':');
        return colon < 0 ? named("", bare, name) : named(bare.substring(0, colon), bare.substring(colon + 1), name);
    }

    public static Subject named(String scheme, String code, String name) {
        return new Subject(scheme.strip(), code.strip(), Optional.of(name.strip()).filter(text -> !text.isEmpty()));
    }

    /** Whether a text is a whole URI: a scheme, and nothing that RFC 3986 forbids. */
    public static boolean isAddress(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The scheme of a known address gets its usual alias, another keeps the address up to its last part. */
    public static Subject ofAddress(String address, String name) {
        String given = address.strip();
        String bare = given.endsWith("/") || given.endsWith("#") ? given.substring(0, given.length() - 1) : given;
        int cut = Math.max(bare.lastIndexOf('/'), Math.max(bare.lastIndexOf('#'), bare.startsWith("urn:") ? bare.lastIndexOf(':') : -1));
        if (cut < 0) return ofQcode(bare, name);
        String path = bare.substring(0, cut);
        String last = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return named(SCHEMES.getOrDefault(last, path), bare.substring(cut + 1), name);
    }

    /** The address of a concept, for schemes whose address is known. */
    public static Optional<String> address(Subject subject) {
        if (subject.scheme().startsWith("http")) return Optional.of(subject.scheme() + "/" + subject.code());
        if (subject.scheme().startsWith("urn:") && !subject.code().isEmpty()) return Optional.of(subject.scheme() + ":" + subject.code());
        return SCHEMES.entrySet().stream().filter(entry -> entry.getValue().equals(subject.scheme()) && !subject.code().isEmpty())
                .map(entry -> IPTC + entry.getKey() + "/" + subject.code()).findFirst();
    }
}
