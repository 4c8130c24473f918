package news.dateline;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.dateline.config.AuthorConfig;
import news.dateline.config.ConfigException;
import news.dateline.config.DatelineConfig;
import news.dateline.pieces.PieceReader;
import news.dateline.pieces.Portrait;
import news.dateline.press.Author;
import news.dateline.press.page.Asset;
import news.dateline.press.page.LinkView;

/** What the settings say of authors, as the press and the desk want it. */
final class AuthorPages {
    private static final int HASH_BYTES = 5;

    private AuthorPages() { }

    /** Drawn anew from the files that the settings name; under names that change with the picture, for browsers keep them for ever. */
    static List<Asset> portraits(DatelineConfig config) {
        List<Asset> portraits = new ArrayList<>();
        for (AuthorConfig author : config.authors()) {
            if (author.portrait().isEmpty()) continue;
            try {
                byte[] jpeg = Portrait.read(author.portrait().get());
                portraits.add(new Asset(prefix(author) + hash(jpeg) + ".jpg", "image/jpeg", jpeg));
            } catch (IllegalArgumentException e) {
                throw new ConfigException(List.of("authors." + author.slug() + ".portrait: " + e.getMessage()));
            }
        }
        return portraits;
    }

    static List<Author> authors(DatelineConfig config, List<Asset> portraits) {
        return config.authors().stream().map(author -> new Author(author.slug(), author.name(), author.biography(), portrait(author, portraits),
                author.links().stream().map(link -> new LinkView(link.toString(), link.getHost().replaceFirst("^www\\.", ""))).toList())).toList();
    }

    static PieceReader reader(DatelineConfig config) {
        Map<String, String> names = config.authors().stream().collect(Collectors.toMap(AuthorConfig::slug, AuthorConfig::name));
        return new PieceReader(names, config.layout().siteEditions(), config.layout().siteSectors());
    }

    private static Optional<String> portrait(AuthorConfig author, List<Asset> portraits) {
        return portraits.stream().map(Asset::path).filter(path -> path.startsWith(prefix(author))).findFirst();
    }

    private static String prefix(AuthorConfig author) {
        return "/assets/author-" + author.slug() + ".";
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
