package news.dateline.press.page;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a publisher puts into the menus and takes out of them. Immutable.
 *
 * @param off           parts of the site that are switched off, in their order
 * @param connect       where else the publisher is found, in their own order
 * @param otherLinks    other addresses that the publisher names
 * @param otherProducts what else the publisher makes
 * @param notice        the one labelled slot of the publisher's own on fronts
 */
public record MenusView(List<Part> off, List<LinkView> connect, List<LinkView> otherLinks, List<LinkView> otherProducts, Optional<FrontView.NoticeView> notice) {
    /** Everything is on, nothing is added. */
    public static final MenusView STANDARD = new MenusView(List.of(), List.of(), List.of(), List.of(), Optional.empty());

    public MenusView {
        off = off.stream().distinct().sorted().toList();
        connect = List.copyOf(connect);
        otherLinks = List.copyOf(otherLinks);
        otherProducts = List.copyOf(otherProducts);
    }

    public boolean has(Part part) {
        return !off.contains(part);
    }

    public MenusView without(Part part) {
        return new MenusView(Stream.concat(off.stream(), Stream.of(part)).toList(), connect, otherLinks, otherProducts, notice);
    }

    /** The lists of stories that are on. */
    public List<Part> lists() {
        return Arrays.stream(Part.values()).filter(Part::isList).filter(this::has).toList();
    }
}
