package news.dateline.pipeline;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import news.dateline.press.page.Asset;
import news.dateline.press.page.Assets;
import news.dateline.web.site.StoredPage;

/** Style, script and fonts, compressed once at the start. */
public final class StoredAssets {
    private StoredAssets() { }

    public static Map<String, StoredPage> of(Assets assets) {
        // The path holds a hash of the content, so it serves as the tag.
        return assets.all().stream().collect(Collectors.toMap(Asset::path, asset -> new StoredPage(200, asset.mediaType(), List.of(), Integer.toHexString(asset.path().hashCode()), asset.bytes().length,
                Compression.well(asset.bytes()), Compression.brotli(asset.bytes()))));
    }
}
