package news.dateline.config;

import java.net.URI;

public record LinkConfig(
        @Setting("The words of the link.") String name,
        @Setting("Where it leads: a path of this site, or an address that begins with https:, http: or mailto:.") URI address) {

    public LinkConfig {
        if (!isSafe(address)) throw new IllegalArgumentException("address: Expected a path such as /about, or an address that begins with https:, http: or mailto:, found \"" + address + "\"");
    }

    static boolean isSafe(URI address) {
        if (address.getScheme() == null) return address.getHost() == null && address.toString().startsWith("/");
        return address.getScheme().matches("(?i)https?|mailto");
    }
}
