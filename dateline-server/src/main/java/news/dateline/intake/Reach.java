package news.dateline.intake;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;
import java.util.List;

/** Where an address leads: to the world, into somebody's own network, or nowhere that an agency could be. */
enum Reach {
    PUBLIC,
    /** Loopback, private, link-local, carrier-grade NAT, unique local: for sources that allow it. */
    PRIVATE,
    /** Unspecified, multicast, reserved, documentation, tunnels, and where clouds keep their machines' credentials: for nobody. */
    NEVER;

    private record Block(byte[] prefix, int bits, Reach reach) {
        static Block of(String block, Reach reach) {
            String[] parts = block.split("/");
            return new Block(literal(parts[0]), Integer.parseInt(parts[1]), reach);
        }

        boolean holds(byte[] address) {
            if (address.length != prefix.length) return false;
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit & 7);
                if ((address[bit >> 3] & mask) != (prefix[bit >> 3] & mask)) return false;
            }
            return true;
        }

        private static byte[] literal(String text) {
            return text.contains(":") ? Inet6Address.ofLiteral(text).getAddress() : Inet4Address.ofLiteral(text).getAddress();
        }
    }

    /** The first that holds an address decides; so the credentials' addresses stand before the blocks that they lie in. From IANA's registries of special-purpose addresses. */
    private static final List<Block> BLOCKS = List.of(
            Block.of("169.254.169.254/32", NEVER), Block.of("169.254.170.0/24", NEVER), Block.of("100.100.100.200/32", NEVER), Block.of("168.63.129.16/32", NEVER),
            Block.of("fd00:ec2::254/128", NEVER), Block.of("fd20:ce::254/128", NEVER),
            Block.of("0.0.0.0/8", NEVER), Block.of("10.0.0.0/8", PRIVATE), Block.of("100.64.0.0/10", PRIVATE), Block.of("127.0.0.0/8", PRIVATE), Block.of("169.254.0.0/16", PRIVATE),
            Block.of("172.16.0.0/12", PRIVATE), Block.of("192.0.0.0/24", NEVER), Block.of("192.0.2.0/24", NEVER), Block.of("192.88.99.0/24", NEVER), Block.of("192.168.0.0/16", PRIVATE),
            Block.of("198.18.0.0/15", NEVER), Block.of("198.51.100.0/24", NEVER), Block.of("203.0.113.0/24", NEVER), Block.of("224.0.0.0/4", NEVER), Block.of("240.0.0.0/4", NEVER),
            Block.of("::1/128", PRIVATE), Block.of("fc00::/7", PRIVATE), Block.of("fe80::/10", PRIVATE), Block.of("fec0::/10", PRIVATE),
            Block.of("2001::/23", NEVER), Block.of("2001:db8::/32", NEVER), Block.of("2002::/16", NEVER), Block.of("3fff::/20", NEVER), Block.of("2000::/3", PUBLIC));

    /** Networks without IPv4 reach it through these: the last four bytes are the address that counts. */
    private static final Block NAT64 = Block.of("64:ff9b::/96", PUBLIC);

    static Reach of(InetAddress address) {
        byte[] bytes = address.getAddress();
        return isMapped(bytes) ? NEVER : of(NAT64.holds(bytes) ? java.util.Arrays.copyOfRange(bytes, 12, 16) : bytes);
    }

    private static Reach of(byte[] address) {
        for (Block block : BLOCKS) if (block.holds(address)) return block.reach();
        // IPv6 hands out nothing beyond 2000::/3; IPv4 everything.
        return address.length == 4 ? PUBLIC : NEVER;
    }

    /** ::ffff:a.b.c.d; the JDK makes an IPv4 address of one that it reads, so here only what was made from bytes in another way is met. */
    private static boolean isMapped(byte[] bytes) {
        return bytes.length == 16 && HexFormat.of().formatHex(bytes).startsWith("00000000000000000000ffff");
    }
}
