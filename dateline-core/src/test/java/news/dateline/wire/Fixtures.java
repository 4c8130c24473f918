package news.dateline.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import news.dateline.model.WireItem;

/** Documents of invented agencies, and what becomes of them. */
final class Fixtures {
    static final List<String> ALL = List.of("rss/full-text-and-picture.xml", "rss/bare-ampersand-and-nbsp.xml", "rss/rdf-1.0.xml", "rss/shared-guid.xml", "rss/extensions.xml",
            "rss/cut-in-third-item.xml", "atom/xhtml-and-tombstone.xml",
            "atom/atom-03.xml", "jsonfeed/two-items.json", "ninjs/version-1-canceled.json", "ninjs/version-1-everything.json", "ninjs/version-3-list.json", "ninjs/embargo-without-zone.json",
                    "newsmlg2/item-with-embargo-and-nitf.xml",
            "newsmlg2/message-with-package-concept-and-kill.xml", "bad/truncated-kill.xml", "bad/truncated-usable.xml", "bad/html-error-page.html",
                    "bad/billion-laughs.xml", "bad/external-entity.xml",
            "iptc7901/two-messages-label-byline-notebook.txt", "iptc7901/accents-before-letters-6937.txt", "anpa1312/writethru-with-photos-and-quads.tst", "anpa1312/sunday-advance-and-table.tst",
            "text/slug-headline-byline-hard-wrapped.txt", "mail/encoded-subject-alternative-picture.eml", "mail/embargo-in-subject-wire-attached.eml", "mail/form.eml");

    private Fixtures() { }

    static byte[] bytes(String name) {
        try (InputStream in = Fixtures.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalArgumentException("There is no fixture " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Parsed.Items items(String name) {
        return items(bytes(name), WireHints.of("test"));
    }

    static Parsed.Items items(byte[] bytes, WireHints hints) {
        return switch (WireParser.parse(bytes, hints)) {
            case Parsed.Items items -> items;
            case Parsed.Unreadable unreadable -> throw new AssertionError("Expected items, found " + unreadable);
        };
    }

    static Parsed.Unreadable unreadable(byte[] bytes) {
        return switch (WireParser.parse(bytes, WireHints.of("test"))) {
            case Parsed.Unreadable unreadable -> unreadable;
            case Parsed.Items items -> throw new AssertionError("Expected it to be unreadable, found " + items);
        };
    }

    static WireItem item(String ninjs) {
        return items(ninjs.getBytes(java.nio.charset.StandardCharsets.UTF_8), WireHints.of("test")).items().getFirst();
    }
}
