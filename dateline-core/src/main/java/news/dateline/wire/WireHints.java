package news.dateline.wire;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What is known about a document besides its bytes.
 *
 * @param agency      the agency's id
 * @param contentType as HTTP gave it, parameters included
 * @param charset     as HTTP gave it; where absent, that of {@code contentType} counts
 * @param base        the document's own address, against which relative ones are resolved; the empty text for none
 * @param zone        for times that name none, unless the mapping names one; without either the copy's language may tell it
 */
public record WireHints(String agency, Optional<String> contentType, Optional<String> charset, String base, Optional<ZoneId> zone, Mapping mapping) {
    public static WireHints of(String agency) {
        return new WireHints(agency, Optional.empty(), Optional.empty(), "", Optional.empty(), Mapping.STANDARD);
    }

    public WireHints withBase(String address) {
        return new WireHints(agency, contentType, charset, address, zone, mapping);
    }

    public WireHints withContentType(String type) {
        return new WireHints(agency, Optional.of(type), charset, base, zone, mapping);
    }

    /** For one of several documents in what the type was said of. */
    public WireHints withoutType() {
        return new WireHints(agency, Optional.empty(), Optional.empty(), base, zone, mapping);
    }

    public WireHints withZone(ZoneId other) {
        return new WireHints(agency, contentType, charset, base, Optional.of(other), mapping);
    }

    public WireHints withMapping(Mapping other) {
        return new WireHints(agency, contentType, charset, base, zone, other);
    }

    /** The charset that HTTP named, or the empty text. */
    String httpCharset() {
        return charset.orElseGet(() -> contentType.map(type -> type.replaceFirst("(?is)^.*?charset\\s*=\\s*[\"']?([^\"';\\s]+).*$|^.*$", "$1")).orElse(""));
    }
}
