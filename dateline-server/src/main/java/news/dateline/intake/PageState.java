package news.dateline.intake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import news.dateline.log.Table;

/**
 * Where intake stands with one page that a list page links to.
 *
 * @param order     its place on the list, the first is 0
 * @param found     where it lay after redirects; there relative links are meant against, and under it its item is known
 * @param standing  whether the list page still links to it
 * @param seen      when the list page linked to it first
 * @param looked    when it was asked last
 * @param article   whether it held an article; others are not asked again
 * @param gone      it answered that nothing is there any more
 * @param tries     failures on end
 */
record PageState(String source, URI link, int order, Optional<URI> found, boolean standing, Instant seen, Optional<Instant> looked, boolean article, boolean gone, int tries,
        Optional<String> etag,
                 Optional<String> lastModified, Optional<String> digest) {
    /** By source, a space and the link. */
    static final Table<PageState> TABLE = Table.json("pages_watched", PageState.class);
    /** So long corrections are looked for. */
    static final Duration RECENT = Duration.ofHours(48);
    static final Duration LOOK_AGAIN_FIRST = Duration.ofMinutes(10);
    /** A page is looked at again after this part of its age: often while it is new. */
    private static final int AGE_PARTS = 6;
    static final int TRIES_MAX = 3;

    static PageState begin(String source, URI link, int order, Instant now) {
        return new PageState(source, link, order, Optional.empty(), true, now, Optional.empty(), false, false, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    String key() {
        return source + " " + link;
    }

    boolean isNew() {
        return looked.isEmpty() && tries < TRIES_MAX;
    }

    boolean isRecent(Instant now) {
        return seen.plus(RECENT).isAfter(now);
    }

    /** Whether it is to be looked at now. One that left the list is looked at once more: a page that is taken back leaves the list first. */
    boolean isDue(Instant now) {
        if (isNew()) return standing;
        if (!article || !isRecent(now) || looked.isEmpty()) return false;
        Duration sinceLooked = Duration.between(looked.get(), now);
        Duration age = Duration.between(seen, now).dividedBy(AGE_PARTS);
        return sinceLooked.compareTo(age.compareTo(LOOK_AGAIN_FIRST) > 0 ? age : LOOK_AGAIN_FIRST) >= 0;
    }

    PageState onList(int place, boolean stands) {
        return new PageState(source, link, place, found, stands, seen, looked, article, gone, tries, etag, lastModified, digest);
    }

    Optional<Fetch.Validators> validators() {
        return found.filter(_ -> !gone && (etag.isPresent() || lastModified.isPresent())).map(address -> new Fetch.Validators(address, etag, lastModified));
    }

    PageState read(Fetch.Document document, String newDigest, boolean isArticle, Instant now) {
        return new PageState(source, link, order, Optional.of(document.address()), standing, seen, Optional.of(now), isArticle, false, 0, document.validators().etag(),
                document.validators().lastModified(), Optional.of(newDigest));
    }

    PageState unchanged(Instant now) {
        return new PageState(source, link, order, found, standing, seen, Optional.of(now), article, gone, 0, etag, lastModified, digest);
    }

    /** Not to be asked again. */
    PageState passedOver(Instant now) {
        return new PageState(source, link, order, found, standing, seen, Optional.of(now), false, gone, tries, etag, lastModified, digest);
    }

    PageState gone(Instant now) {
        return new PageState(source, link, order, found, standing, seen, Optional.of(now), article, true, 0, Optional.empty(), Optional.empty(), Optional.empty());
    }

    PageState failed(Instant now) {
        return new PageState(source, link, order, found, standing, seen, isNew() && tries + 1 < TRIES_MAX ? looked : Optional.of(now), article, gone, tries + 1, etag, lastModified, digest);
    }
}
