package news.dateline.model;

import java.util.Locale;
import java.util.Optional;

/** IPTC's publishing status (cv.iptc.org/newscodes/pubstatusg2). Absent means usable by the standard; unknown means nothing may be published (rule 8). */
public enum PubStatus {
    USABLE, WITHHELD, CANCELED;

    /** The status that a code names, with or without its {@code stat:} prefix; empty for a code that IPTC does not know, which the caller must treat as withheld. */
    public static Optional<PubStatus> fromIptc(String code) {
        String bare = code.strip().toLowerCase(Locale.ROOT);
        String last = bare.substring(Math.max(bare.lastIndexOf(':'), bare.lastIndexOf('/')) + 1);
        return switch (last) {
            case "usable" -> Optional.of(USABLE);
            case "withheld" -> Optional.of(WITHHELD);
            case "canceled", "cancelled" -> Optional.of(CANCELED);
            default -> Optional.empty();
        };
    }

    public String iptc() {
        return name().toLowerCase(Locale.ROOT);
    }
}
