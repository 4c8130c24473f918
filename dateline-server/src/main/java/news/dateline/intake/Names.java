package news.dateline.intake;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Where the names of hosts lead. Any thread may call. */
interface Names {
    Names SYSTEM = InetAddress::getAllByName;

    InetAddress[] addresses(String host) throws UnknownHostException;

    default Reach reach(InetAddress address) {
        return Reach.of(address);
    }
}
