package news.dateline.press.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files that pages need: style, script, fonts, icons. Each stands under an address with a hash of its content, so it can be cached for ever ({@code Cache-Control: public,
 * max-age=31536000, immutable}). Read once from the class path. Immutable; any thread may ask.
 */
public final class Assets {
    /** In an order in which a file stands after those that it names. */
    private static final List<String> NAMES = List.of(
        "display-latin.woff2", "display-latin-ext.woff2", "serif-latin.woff2", "serif-latin-ext.woff2", "sans-latin.woff2", "sans-latin-ext.woff2", "serif-devanagari.woff2",
        "favicon.svg", "icon-180.png", "icon-512.png", "site.css", "more.css", "site.js", "shots.js", "saved.js", "search.js", "live.js", "offer.js");
    /** What a story needs without a connection. */
    private static final List<String> OFFLINE = List.of("site.css", "more.css", "site.js", "saved.js", "favicon.svg", "display-latin.woff2", "serif-latin.woff2", "sans-latin.woff2");
    private static final int HASH_LENGTH = 10;

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    private Assets(BrandColour brand) {
        for (String name : NAMES) assets.put(name, asset(name, brand));
    }

    /** The files in the colour of a brand ({@code #rrggbb}). Fails with IllegalArgumentException on anything else. */
    public static Assets load(String brandColour) {
        return new Assets(BrandColour.of(brandColour));
    }

    /** Every file, for the site to serve. */
    public List<Asset> all() {
        return List.copyOf(assets.values());
    }

    /** The address of a file by its plain name, {@code site.css}. */
    public String path(String name) {
        Asset asset = assets.get(name);
        if (asset == null) throw new IllegalArgumentException("Expected one of " + assets.keySet() + ", found " + name);
        return asset.path();
    }

    /** The service worker, which has to stand at the site's root: it names the files that a kept story needs, and changes with them. */
    public String worker() {
        String files = Stream.concat(Stream.of("/offline", "/saved"), OFFLINE.stream().map(this::path)).collect(Collectors.joining("\", \""));
        return new String(read("sw.js"), StandardCharsets.UTF_8).replace("OFFLINE-FILES", files);
    }

    private Asset asset(String name, BrandColour brand) {
        byte[] bytes = read(name);
        if (!name.endsWith(".woff2") && !name.endsWith(".png")) bytes = filled(new String(bytes, StandardCharsets.UTF_8), brand).getBytes(StandardCharsets.UTF_8);
        int dot = name.lastIndexOf('.');
        return new Asset("/assets/" + name.substring(0, dot) + "." + hash(bytes) + name.substring(dot), mediaType(name), bytes);
    }

    /** Puts in the brand's colours and the hashed addresses of the files that are named as {@code url(NAME)}. */
    private String filled(String text, BrandColour brand) {
        String filled = text.replace("BRAND-ON-DARK", brand.onDark()).replace("BRAND-ON-LIGHT", brand.onLight());
        for (Map.Entry<String, Asset> entry : new ArrayList<>(assets.entrySet()))
            filled = filled.replace("url(" + entry.getKey() + ")", "url(" + entry.getValue().path() + ")");
        return filled;
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/news/dateline/press/assets/" + name)) {
            if (in == null) throw new IllegalStateException("Expected the resource " + name + " in this jar, found none");
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Could not read the resource " + name, e);
        }
    }

    private static String mediaType(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            default -> throw new IllegalArgumentException("Expected a file of a known kind, found " + name);
        };
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
