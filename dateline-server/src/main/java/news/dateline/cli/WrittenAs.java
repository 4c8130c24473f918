package news.dateline.cli;

import news.dateline.model.WireItem;
import news.dateline.wire.newsmlg2.NewsMlG2Writer;
import news.dateline.wire.ninjs.Ninjs;
import news.dateline.wire.nitf.NitfWriter;
import news.dateline.wire.rss.RssWriter;

/** A format that wires are passed on in. */
enum WrittenAs {
    NINJS("ninjs"), NEWSML_G2("newsml-g2"), NITF("nitf"), RSS("rss");

    private final String word;

    WrittenAs(String word) {
        this.word = word;
    }

    String document(WireItem item) {
        return switch (this) {
            case NINJS -> Ninjs.write(item).toString();
            case NEWSML_G2 -> NewsMlG2Writer.write(item);
            case NITF -> NitfWriter.write(item);
            case RSS -> RssWriter.write(item);
        };
    }

    /** As the command line spells it. */
    @Override public String toString() {
        return word;
    }
}
