package news.dateline.wire.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts a long document that holds items one after another (a newsMessage of NewsML-G2, a NewsML of several NewsItems) into documents of one item each, under the same head, so that memory
 * depends on the longest item and not on the document. Looks at tags alone and at bytes alone: what an item holds, well-formed or not, is the business of who reads it, and a broken item does not
 * spoil the next. One thread; does not close the stream.
 */
public final class Pieces {
    /**
     * One item with the document's head around it.
     *
     * @param offset of the item, in bytes of the document
     * @param state  whether all of it is there
     */
    public record Piece(byte[] bytes, long offset, State state) { }

    public enum State {
        WHOLE,
        /** The document ends within it. */
        CUT,
        /** It is longer than a document may be; only its beginning is here. */
        TOO_LONG
    }

    private static final Set<String> MESSAGES = Set.of("newsmessage", "newsml");

    private final Tags tags;
    private final List<byte[]> names = new ArrayList<>();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final ByteArrayOutputStream container = new ByteArrayOutputStream();
    /** The head as far as the root's own tag. */
    private byte[] opening = new byte[0];
    private boolean headDone;
    private boolean headTooLong;

    private Pieces(InputStream in) {
        this.tags = new Tags(in);
    }

    /** Empty when the document is of no kind that can be cut; {@code start} is how it begins, {@code rest} what follows. */
    public static Optional<Pieces> of(byte[] start, InputStream rest) {
        InputStream all = new SequenceInputStream(new java.io.ByteArrayInputStream(start), rest);
        Optional<InputStream> narrow = Narrow.of(start, all);
        if (narrow.isEmpty() || !MESSAGES.contains(root(Narrow.readable(start)))) return Optional.empty();
        return narrow.map(Pieces::new);
    }

    private static String root(String start) {
        java.util.regex.Matcher first = java.util.regex.Pattern.compile("<(?:[\\w.-]+:)?([A-Za-z]\\w*)[\\s/>]").matcher(start.replaceAll("(?s)<!--.*?-->|<\\?.*?\\?>", ""));
        return first.find() ? first.group(1).toLowerCase(java.util.Locale.ROOT) : "";
    }

    /** The next item; empty at the end of the document. */
    public Optional<Piece> next() throws IOException {
        while (tags.next()) {
            switch (tags.kind()) {
                case OPEN, EMPTY -> {
                    if (isItem()) return Optional.of(item());
                    open();
                }
                case CLOSE -> close();
                case TEXT -> toHead();
            }
        }
        return Optional.empty();
    }

    /** Whether the document was closed as it should be. */
    public boolean ended() {
        return names.isEmpty() && headDone;
    }

    /** What stands before the items and was too long to be given with each; empty where it was not. Known as soon as there is an item. */
    public Optional<byte[]> headLeftOut() {
        return headTooLong ? Optional.of(head.toByteArray()) : Optional.empty();
    }

    /** Where the reading stands, in bytes. */
    public long offset() {
        return tags.offset();
    }

    private boolean isItem() {
        String name = tags.name();
        boolean newsMl1 = names.size() == 1 && local(0).equalsIgnoreCase("NewsML");
        return newsMl1 ? name.equalsIgnoreCase("NewsItem") : names.size() == 2 && local(1).equalsIgnoreCase("itemSet");
    }

    private String local(int depth) {
        String whole = new String(names.get(depth), StandardCharsets.US_ASCII);
        return whole.substring(whole.indexOf(':') + 1);
    }

    private void open() {
        if (tags.kind() == Tags.Kind.OPEN) {
            boolean set = names.size() == 1 && tags.name().equalsIgnoreCase("itemSet");
            if (set) {
                container.reset();
                tags.writeTo(container);
            }
            names.add(tags.whole());
            if (set) return;
        }
        toHead();
        if (names.size() == 1 && opening.length == 0) opening = head.toByteArray();
    }

    private void close() {
        if (names.isEmpty()) return;
        boolean set = names.size() == 2 && local(1).equalsIgnoreCase("itemSet");
        names.removeLast();
        if (!set && !names.isEmpty()) toHead();
        if (names.isEmpty()) headDone = true;
    }

    /** What stands before the first item stands before each; what is written between items belongs to none. A head beyond its limit is cut, and then stands before none. */
    private void toHead() {
        if (headDone || headTooLong) return;
        headTooLong = head.size() + tags.length() > Limits.HEAD_BYTES;
        if (!headTooLong) tags.writeTo(head);
    }

    private Piece item() throws IOException {
        headDone = true;
        long from = tags.start();
        byte[] name = tags.whole();
        ByteArrayOutputStream item = new ByteArrayOutputStream();
        tags.writeTo(item);
        int depth = tags.kind() == Tags.Kind.OPEN ? 1 : 0;
        boolean tooLong = false;
        while (depth > 0 && tags.next()) {
            if (java.util.Arrays.equals(name, tags.whole())) {
                if (tags.kind() == Tags.Kind.OPEN) depth++;
                else if (tags.kind() == Tags.Kind.CLOSE) depth--;
            }
            if (item.size() + tags.length() > Limits.DOCUMENT_BYTES - 2 * Limits.HEAD_BYTES) tooLong = true;
            if (!tooLong) tags.writeTo(item);
        }
        return new Piece(wrapped(item), from, tooLong ? State.TOO_LONG : depth > 0 ? State.CUT : State.WHOLE);
    }

    private byte[] wrapped(ByteArrayOutputStream item) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream(head.size() + item.size() + 200);
        if (headTooLong) all.write(opening);
        else head.writeTo(all);
        container.writeTo(all);
        item.writeTo(all);
        for (int i = names.size() - 1; i >= 0; i--) {
            all.write('<');
            all.write('/');
            all.write(names.get(i));
            all.write('>');
        }
        return all.toByteArray();
    }
}
