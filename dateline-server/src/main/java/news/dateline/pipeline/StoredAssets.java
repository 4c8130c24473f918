package news.dateline.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.press.page.Asset;
import news.dateline.press.page.Assets;
import news.dateline.web.site.StoredPage;

/** The files beside the pages, as the site sends them: for ever under an address that holds a hash of their content. */
public final class StoredAssets {
    private static final StoredPage.Header FOR_EVER = new StoredPage.Header("Cache-Control", "public, max-age=31536000, immutable");

    private StoredAssets() { }

    public static Map<String, StoredPage> of(Assets assets) {
        return of(assets, List.of());
    }

    /** With pictures of people that the settings name. */
    public static Map<String, StoredPage> of(Assets assets, List<Asset> more) {
        Map<String, StoredPage> files = new LinkedHashMap<>();
        for (Asset asset : Stream.concat(assets.all().stream(), more.stream()).toList()) {
            String path = asset.path();
            files.put(path, new StoredPage(200, asset.mediaType(), List.of(FOR_EVER), path.substring(path.lastIndexOf('/') + 1), asset.bytes().length, Compression.well(asset.bytes()),
                    asset.mediaType().startsWith("text/") || asset.mediaType().contains("svg") ? Compression.brotli(asset.bytes()) : Optional.empty()));
        }
        return files;
    }
}
