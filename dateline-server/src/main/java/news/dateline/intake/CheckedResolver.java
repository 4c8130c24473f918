package news.dateline.intake;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up and refuses where they may not lead. The client connects to the very addresses that this returns and asks again for each connection, so what was checked is what is connected to,
 * whatever the name's owner answers a moment later. Literal addresses come through here too. Any thread may call.
 */
final class CheckedResolver implements DnsResolver {
    /** Not looked up in vain, but refused: trying again changes nothing until somebody changes the settings or the name. */
    static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    private final Names names;
    private final boolean allowPrivate;

    CheckedResolver(Names names, boolean allowPrivate) {
        this.names = names;
        this.allowPrivate = allowPrivate;
    }

    @Override public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.addresses(host);
        if (found.length == 0) throw new UnknownHostException(host);
        // One bad address among good ones is a trap or a mistake; in either case the host is not to be trusted.
        for (InetAddress address : found) check(host, address);
        return found;
    }

    private void check(String host, InetAddress address) throws Refused {
        if (host.contains(":") && address instanceof Inet4Address) throw new Refused(host + " is an IPv4 address in IPv6 clothing");
        switch (names.reach(address)) {
            case PUBLIC -> { }
            case PRIVATE -> {
                if (!allowPrivate) throw new Refused(host + " leads to the private address " + address.getHostAddress());
            }
            case NEVER -> throw new Refused(host + " leads to " + address.getHostAddress() + ", where no agency can be");
        }
    }

    @Override public String resolveCanonicalHostname(String host) {
        return host;
    }
}
