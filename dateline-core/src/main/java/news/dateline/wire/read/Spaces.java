package news.dateline.wire.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Short names of the vocabularies that formats ask for. Addresses are compared without case, scheme and a last slash, because feeds write them in every such way. */
public final class Spaces {
    public static final String NONE = "";
    public static final String RDF = "rdf";
    public static final String ATOM = "atom";
    public static final String ATOM_03 = "atom03";
    public static final String CONTENT = "content";
    public static final String DC = "dc";
    public static final String DC_TERMS = "dcterms";
    public static final String MEDIA = "media";
    public static final String PRISM = "prism";
    public static final String ITUNES = "itunes";
    public static final String GEORSS = "georss";
    public static final String GML = "gml";
    /** The W3C's basic geo vocabulary. */
    public static final String GEO = "geo";
    public static final String CREATIVE_COMMONS = "cc";
    public static final String TOMBSTONE = "at";
    public static final String XHTML = "xhtml";
    public static final String G2 = "g2";
    public static final String NITF = "nitf";

    private static final Map<String, String> BY_ADDRESS = new HashMap<>();
    private static final Map<String, String> AS_USUAL = new HashMap<>();
    private static final Map<String, String> BY_PREFIX = Map.ofEntries(Map.entry("content", CONTENT), Map.entry("dc", DC), Map.entry("dcterms", DC_TERMS),
            Map.entry("media", MEDIA), Map.entry("atom", ATOM), Map.entry("a10", ATOM), Map.entry("prism", PRISM), Map.entry("at", TOMBSTONE), Map.entry("rdf", RDF),
            Map.entry("itunes", ITUNES), Map.entry("georss", GEORSS), Map.entry("gml", GML), Map.entry("geo", GEO), Map.entry("cc", CREATIVE_COMMONS),
            Map.entry("creativecommons", CREATIVE_COMMONS));

    static {
        for (String address : new String[] {"purl.org/rss/1.0", "my.netscape.com/rdf/simple/0.9", "channel.netscape.com/rdf/simple/0.9", "backend.userland.com/rss",
                "backend.userland.com/rss2",
            "backend.userland.com/rss091", "blogs.law.harvard.edu/tech/rss", "my.netscape.com/publish/formats/rss-0.91.dtd", "purl.org/net/rss1.1#",
                    "cyber.law.harvard.edu/rss/rss.html"}) BY_ADDRESS.put(address, NONE);
        BY_ADDRESS.put("www.w3.org/1999/02/22-rdf-syntax-ns#", RDF);
        BY_ADDRESS.put("www.w3.org/2005/atom", ATOM);
        BY_ADDRESS.put("purl.org/atom/ns#", ATOM_03);
        BY_ADDRESS.put("purl.org/rss/1.0/modules/content", CONTENT);
        for (String version : new String[] {"1.0", "1.1"}) BY_ADDRESS.put("purl.org/dc/elements/" + version, DC);
        BY_ADDRESS.put("purl.org/dc/terms", DC_TERMS);
        for (String address : new String[] {"search.yahoo.com/mrss", "video.search.yahoo.com/mrss", "tools.search.yahoo.com/mrss",
                "www.rssboard.org/media-rss"}) BY_ADDRESS.put(address, MEDIA);
        for (String version : new String[] {"1.0", "1.2", "2.0", "2.1", "3.0"}) BY_ADDRESS.put("prismstandard.org/namespaces/basic/" + version, PRISM);
        BY_ADDRESS.put("www.itunes.com/dtds/podcast-1.0.dtd", ITUNES);
        BY_ADDRESS.put("www.georss.org/georss", GEORSS);
        BY_ADDRESS.put("www.georss.org/georss/10", GEORSS);
        BY_ADDRESS.put("www.opengis.net/gml", GML);
        BY_ADDRESS.put("www.w3.org/2003/01/geo/wgs84_pos#", GEO);
        for (String address : new String[] {"backend.userland.com/creativecommonsrssmodule", "cyber.law.harvard.edu/rss/creativecommonsrssmodule.html",
                "web.resource.org/cc", "creativecommons.org/ns#"}) BY_ADDRESS.put(address, CREATIVE_COMMONS);
        BY_ADDRESS.put("purl.org/atompub/tombstones/1.0", TOMBSTONE);
        BY_ADDRESS.put("www.w3.org/1999/xhtml", XHTML);
        BY_ADDRESS.put("iptc.org/std/nar/2006-10-01", G2);
        BY_ADDRESS.put("iptc.org/std/nitf/2006-10-18", NITF);
        BY_ADDRESS.forEach((address, space) -> {
            AS_USUAL.put("http://" + address, space);
            AS_USUAL.put("http://" + address + "/", space);
        });
        AS_USUAL.put("http://www.w3.org/2005/Atom", ATOM);
    }

    private Spaces() { }

    static String of(String address) {
        if (address.isEmpty()) return NONE;
        // Asked for every element: as nearly everybody writes them, one look-up is enough.
        String usual = AS_USUAL.get(address);
        if (usual != null) return usual;
        String bare = address.strip();
        String key = bare.toLowerCase(Locale.ROOT);
        if (key.startsWith("http://")) key = key.substring("http://".length());
        else if (key.startsWith("https://")) key = key.substring("https://".length());
        return BY_ADDRESS.getOrDefault(key.endsWith("/") ? key.substring(0, key.length() - 1) : key, bare);
    }

    /** For documents that use a prefix and forgot to declare it. */
    static String ofUndeclared(String prefix) {
        String bare = prefix.toLowerCase(Locale.ROOT);
        return BY_PREFIX.getOrDefault(bare, bare);
    }
}
