package news.dateline.wire.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses of one site, so written that one page has one address. Pure. */
final class SiteAddress {
    /** Parts of a query that only say where the reader came from. */
    private static final Pattern TRACKING = Pattern.compile("(?i)(?<=[?&])(?:utm_[a-z]+|fbclid|gclid|mc_[ce]id|cmpid|ito|ocid|xtor|wt_[a-z]+|at_[a-z_]+)=[^&#]*(?:&|(?=#|$))");

    private SiteAddress() { }

    /** Without fragment, tracking and a bare question mark. */
    static String plain(String address) {
        return TRACKING.matcher(address.replaceFirst("#.*$", "")).replaceAll("").replaceFirst("[?&]$", "");
    }

    /** Whether both addresses lie on one site: the same host but for "www.", or one below the other. */
    static boolean sameSite(String one, String other) {
        Optional<String> a = host(one);
        Optional<String> b = host(other);
        return a.isPresent() && b.isPresent() && (a.get().equals(b.get()) || a.get().endsWith("." + b.get()) || b.get().endsWith("." + a.get()));
    }

    private static Optional<String> host(String address) {
        try {
            return Optional.ofNullable(new URI(address).getHost()).map(host -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "").replaceFirst("\\.$", ""));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
