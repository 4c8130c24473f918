package news.dateline.wire.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Puts the article together: the found part's copy, with the standfirst that pages like to keep apart from it. Takes the page apart while it reads. */
final class Article {
    /** Less copy than this makes one look again, believing labels less. */
    private static final int LITTLE = 200;
    private static final int STANDFIRST_MIN = 50;

    private Article() { }

    static List<Block> copy(Document page, Metadata meta) {
        Sweep.silent(page);
        Document untouched = page.clone();
        Optional<Block> described = described(page, meta);
        Sweep.labelled(page);
        List<Block> copy = read(page, meta);
        if (length(copy) < LITTLE) {
            List<Block> again = read(untouched, meta);
            if (length(again) > 2 * length(copy)) copy = again;
        }
        return withStandfirst(copy, described);
    }

    private static List<Block> read(Document page, Metadata meta) {
        List<Element> parts = BodyFinder.find(page);
        List<Block> blocks = new ArrayList<>(before(page, parts));
        for (Element part : parts) blocks.addAll(Blocks.of(part));
        return Copyist.copy(blocks, meta.title());
    }

    /** Running text between the main heading and the part that was found. */
    private static List<Block> before(Document page, List<Element> parts) {
        Element heading = page.selectFirst("h1");
        if (heading == null || parts.isEmpty() || parts.stream().anyMatch(part -> part == heading || heading.parents().contains(part))) return List.of();
        Element shared = parts.getFirst();
        while (shared != null && !heading.parents().contains(shared)) shared = shared.parent();
        if (shared == null) return List.of();
        Set<Element> inside = Collections.newSetFromMap(new IdentityHashMap<>());
        inside.add(parts.getFirst());
        List<Block> between = new ArrayList<>();
        boolean after = false;
        for (Block block : Blocks.of(shared)) {
            if (block.holder() == parts.getFirst() || block.holder().parents().stream().anyMatch(inside::contains)) return between;
            if (block.holder() == heading || block.holder().parents().contains(heading)) after = true;
            else if (after && block.length() >= STANDFIRST_MIN && block.linkDensity() < 0.3) between.add(block);
        }
        return List.of();
    }

    /** The block that the page itself gives as its description. */
    private static Optional<Block> described(Document page, Metadata meta) {
        if (meta.description().isEmpty()) return Optional.empty();
        return Blocks.of(page.body()).stream().filter(block -> block.length() >= STANDFIRST_MIN && block.linkDensity() < 0.3 && Likeness.beginAlike(block.text(),
                meta.description().get())).findFirst();
    }

    private static List<Block> withStandfirst(List<Block> copy, Optional<Block> standfirst) {
        if (standfirst.isEmpty() || copy.stream().anyMatch(block -> Likeness.beginAlike(block.text(), standfirst.get().text()))) return copy;
        List<Block> all = new ArrayList<>(copy);
        all.addFirst(standfirst.get());
        return all;
    }

    static String text(List<Block> copy) {
        StringBuilder text = new StringBuilder();
        for (Block block : copy) text.append(text.isEmpty() ? "" : "\n\n").append(block.text());
        return text.toString();
    }

    /** As mark-up: entries that stand together are one list. */
    static String html(List<Block> copy) {
        StringBuilder html = new StringBuilder();
        boolean list = false;
        for (Block block : copy) {
            boolean entry = block.kind() == Block.Kind.ENTRY;
            if (entry != list) html.append(entry ? "<ul>" : "</ul>");
            list = entry;
            String tag = switch (block.kind()) {
                case PARAGRAPH, ROW -> "p";
                case HEADING -> "h3";
                case ENTRY -> "li";
                case QUOTATION -> "blockquote";
                case PREFORMATTED -> "pre";
            };
            html.append('<').append(tag).append('>');
            for (Node node : block.nodes()) html.append(node.outerHtml());
            html.append("</").append(tag).append('>');
        }
        return html.append(list ? "</ul>" : "").toString();
    }

    private static int length(List<Block> copy) {
        return copy.stream().mapToInt(Block::length).sum();
    }
}
