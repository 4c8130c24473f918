package news.dateline.intake;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import news.dateline.log.Ledger;
import news.dateline.log.Transaction;
import news.dateline.log.View;

/**
 * One round of a source that is a list page: the list for new links, then the pages themselves, one after another, as far as robots.txt lets us. Each page that changed is handed over
 * as it was sent;
 * one that is gone is handed over as gone. Decides nothing about when. One round of a source at a time.
 */
final class PageRound {
    /** Pages that are asked in one round; the rest has its turn in the next. A site that asks for pauses is asked for one. */
    static final int PAGES_MAX = 20;
    /** Links of a source that are remembered. */
    static final int KNOWN_MAX = 5_000;

    /** What one round came to. {@code bookmark} is where the list page stands now. */
    sealed interface Outcome {
        record Read(Bookmark bookmark, boolean anything, Receipt receipt) implements Outcome { }

        record Failed(Failure failure) implements Outcome { }
    }

    private final Fetching fetching;
    private final Robots robots;
    private final ListPages listPages;
    private final Ledger ledger;
    private final Receiver receiver;
    private final InstantSource clock;
    private final BooleanSupplier closed;

    PageRound(Fetching fetching, Robots robots, ListPages listPages, Ledger ledger, Receiver receiver, InstantSource clock, BooleanSupplier closed) {
        this.fetching = fetching;
        this.robots = robots;
        this.listPages = listPages;
        this.ledger = ledger;
        this.receiver = receiver;
        this.clock = clock;
        this.closed = closed;
    }

    Outcome run(Feed feed, Bookmark bookmark) {
        URI list = bookmark.movedTo().or(() -> feed.config().url()).orElseThrow();
        boolean allowPrivate = feed.config().allowPrivateAddresses();
        Optional<Failure> refusal = robots.refusal(list, allowPrivate);
        if (refusal.isPresent()) return new Outcome.Failed(refusal.get());
        return switch (fetching.fetch(list, bookmark.validators(), allowPrivate)) {
            case Fetch.Failed(Failure failure) -> new Outcome.Failed(failure);
            case Fetch.NotModified(Optional<URI> movedTo) -> pages(feed, bookmark.moved(movedTo));
            case Fetch.Document document -> {
                Bookmark next = bookmark.delivered(document, Digest.hex(document.bytes()));
                if (!next.digest().equals(bookmark.digest())) note(feed, document, next);
                yield pages(feed, next);
            }
        };
    }

    /** Writes down which links stand on the list, together with where the list page stands: so none is lost between two rounds. */
    private void note(Feed feed, Fetch.Document document, Bookmark next) {
        List<URI> links = listPages.articles(document.bytes(), document.contentType(), document.address(), feed.config().linkPattern());
        Instant now = clock.instant();
        ledger.change(transaction -> {
            Map<URI, PageState> known = new HashMap<>();
            known(transaction, feed).forEach(state -> known.put(state.link(), state));
            Set<URI> standing = new HashSet<>(links);
            for (int i = 0; i < links.size(); i++) {
                PageState state = known.getOrDefault(links.get(i), PageState.begin(feed.id(), links.get(i), i, now)).onList(i, true);
                if (known.size() < KNOWN_MAX || known.containsKey(state.link())) transaction.put(PageState.TABLE, state.key(), state);
            }
            for (PageState state : known.values()) {
                if (standing.contains(state.link())) continue;
                if (state.isRecent(now) && !state.isNew()) transaction.put(PageState.TABLE, state.key(), state.onList(state.order(), false));
                else transaction.delete(PageState.TABLE, state.key());
            }
            SourceStates.put(transaction, SourceStates.of(transaction, feed).with(next));
        });
    }

    private static List<PageState> known(View view, Feed feed) {
        return view.startingWith(PageState.TABLE, feed.id() + " ", KNOWN_MAX).stream().map(View.Row::value).toList();
    }

    private Outcome pages(Feed feed, Bookmark bookmark) {
        boolean allowPrivate = feed.config().allowPrivateAddresses();
        int filed = 0;
        int same = 0;
        List<String> problems = new ArrayList<>();
        Optional<Failure> lastFailure = Optional.empty();
        boolean answered = false;
        for (PageState page : due(feed, allowPrivate)) {
            if (closed.getAsBoolean()) break;
            Optional<Failure> refusal = robots.refusal(page.link(), allowPrivate);
            if (refusal.isPresent()) {
                // Rules that could not be had are asked for again; a page that may not be read is not.
                put(refusal.get().code().equals("ROBOTS") ? page.passedOver(clock.instant()) : page.failed(clock.instant()));
                continue;
            }
            switch (fetching.fetch(page.found().orElse(page.link()), page.validators(), allowPrivate)) {
                case Fetch.NotModified _ -> {
                    answered = true;
                    put(page.unchanged(clock.instant()));
                }
                case Fetch.Document document when page.article() && isFront(feed, document.address()) -> {
                    answered = true;
                    filed += gone(feed, page, Failure.of("GONE", Failure.shown(page.link()) + " leads to " + Failure.shown(document.address()) + " now."));
                }
                case Fetch.Document document -> {
                    answered = true;
                    Receipt receipt = read(feed, page, document);
                    filed += receipt.filed();
                    same += receipt.known();
                    receipt.problems().forEach(problem -> problems.add(Failure.shown(page.link()) + ": " + problem));
                }
                case Fetch.Failed(Failure failure) when isGone(failure) -> {
                    answered = true;
                    filed += gone(feed, page, failure);
                }
                case Fetch.Failed(Failure failure) -> {
                    lastFailure = Optional.of(failure);
                    put(page.failed(clock.instant()));
                }
            }
        }
        if (!answered && lastFailure.isPresent()) return new Outcome.Failed(lastFailure.get());
        return new Outcome.Read(bookmark, answered, new Receipt(filed, same, Optional.empty(), problems));
    }

    private List<PageState> due(Feed feed, boolean allowPrivate) {
        Instant now = clock.instant();
        List<PageState> due = ledger.read(view -> known(view, feed)).stream().filter(page -> page.isDue(now))
                .sorted(Comparator.comparing((PageState page) -> !page.isNew()).thenComparing(page -> page.looked().orElse(Instant.MIN)).thenComparing(PageState::order)).toList();
        if (due.isEmpty()) return due;
        return due.subList(0, Math.min(due.size(), robots.pause(due.getFirst().link(), allowPrivate).isPresent() ? 1 : PAGES_MAX));
    }

    private Receipt read(Feed feed, PageState page, Fetch.Document document) {
        Instant now = clock.instant();
        String digest = Digest.hex(document.bytes());
        if (!page.gone() && page.digest().equals(Optional.of(digest))) {
            put(page.unchanged(now));
            return new Receipt(0, 0, Optional.empty(), List.of());
        }
        Receipt receipt = receiver.receive(new Delivery(feed.agency(), feed.id(), document.bytes(), document.contentType(), Optional.of(document.address()),
                transaction -> put(transaction, page.read(document, digest, true, now)), Delivery.Form.PAGE));
        // What is no article the first time is a section, a form or a game: not asked again.
        if (receipt.filed() + receipt.known() == 0 && !page.article()) put(page.read(document, digest, false, now));
        return receipt;
    }

    /** Many sites send a page that they took away to a list or to their front. */
    private static boolean isFront(Feed feed, URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return path.length() < 2 || feed.config().url().equals(Optional.of(address));
    }

    private static boolean isGone(Failure failure) {
        return failure.code().equals("NOT_FOUND") || failure.code().equals("GONE");
    }

    /** A page that never held an article of ours took nothing back. */
    private int gone(Feed feed, PageState page, Failure failure) {
        Instant now = clock.instant();
        if (!page.article() || page.gone()) {
            put(page.article() ? page.unchanged(now) : page.passedOver(now));
            return 0;
        }
        byte[] found = failure.sentence().getBytes(StandardCharsets.UTF_8);
        return receiver.receive(new Delivery(feed.agency(), feed.id(), found, Optional.of("text/plain"), page.found(), transaction -> put(transaction, page.gone(now)),
                Delivery.Form.PAGE_GONE)).filed();
    }

    private void put(PageState state) {
        ledger.change(transaction -> put(transaction, state));
    }

    private static void put(Transaction transaction, PageState state) {
        transaction.put(PageState.TABLE, state.key(), state);
    }
}
