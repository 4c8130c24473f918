package news.dateline.pipeline;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.dateline.desk.Fold;
import news.dateline.log.EventLog;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Change;
import news.dateline.model.ClusterEvent;
import news.dateline.model.ClusterId;
import news.dateline.model.ClusterOrder;
import news.dateline.model.Embargo;
import news.dateline.model.Embedding;
import news.dateline.model.Headline;
import news.dateline.model.ItemId;
import news.dateline.model.PageEvent;
import news.dateline.model.StoryId;
import news.dateline.model.StorylineEvent;
import news.dateline.model.StorylineId;
import news.dateline.model.WireEvent;
import news.dateline.model.WireItem;
import news.dateline.model.WireItemBuilder;

/**
 * What is left of an entry whose content is destroyed: that it was there, of what kind, about which items, clusters and stories, by whom and when. Every word is gone: in its place stand as many blocks
 * as it had characters, so that spans and lengths still fit and a fold of the skeletons is the skeleton of the fold. Fails closed: whatever record comes, a text in it is kept only where its field is known
 * to hold no words; codes, times and numbers stay. A skeleton of a skeleton is itself. Pure; any thread may call.
 */
final class Skeletons {
    private static final char BLOCK = '█';
    /** Fields that hold names, codes and hashes of ours or of the agency's, never copy. */
    private static final Set<String> KEPT = Set.of("agency", "by", "request", "sector", "secondSector", "language", "fingerprint", "rule", "name", "code", "scope", "alarm", "agencies", "countries", "editions", "model",
            "prompt", "base", "etag", "surface", "surfaces", "stage");

    private Skeletons() { }

    static <E> E of(EventLog<E> log, E event) {
        Object less = switch (event) {
            case WireEvent.ItemFiled filed -> filed(filed);
            case ClusterEvent.ItemAnnotated(AnnotatedItem item) -> new ClusterEvent.ItemAnnotated(annotated(item));
            case PageEvent.PagePressed pressed -> new PageEvent.PagePressed(bare(pressed.path()), pressed.etag(), pressed.status());
            case PageEvent.PageClosed closed -> new PageEvent.PageClosed(bare(closed.path()), closed.story(), closed.surface());
            default -> less("", event);
        };
        return log.type().cast(less);
    }

    /** What is left of a stored row that holds words of what is destroyed. */
    static <R extends Record> R row(Class<R> type, R row) {
        return type.cast(made(row));
    }

    private static Object less(String field, Object value) {
        return switch (value) {
            case String text -> KEPT.contains(field) ? text : blocks(text);
            case ItemId id -> id;
            case StoryId id -> id;
            case ClusterId id -> id;
            case StorylineId id -> id;
            // A line of the public history in a fixed wording, by which older lines may have been closed.
            case Change change when Fold.isWordless(change) -> change;
            case StorylineEvent.StorylineNamed named -> new StorylineEvent.StorylineNamed(named.storyline(), blocks(named.name()), named.reasons().stream().map(Skeletons::blocks).toList());
            case ClusterOrder.NameStoryline named -> new ClusterOrder.NameStoryline(named.cluster(), blocks(named.name()), named.reason().map(Skeletons::blocks));
            case Optional<?> some -> some.map(part -> less(field, part));
            case List<?> list -> list.stream().map(part -> less(field, part)).toList();
            case Set<?> set -> set.stream().map(part -> less(field, part)).collect(Collectors.toCollection(LinkedHashSet::new));
            // Its keys are words.
            case Map<?, ?> _ -> Map.of();
            case Record made -> made(made);
            // Codes, times, numbers.
            default -> value;
        };
    }

    private static Object made(Record of) {
        RecordComponent[] parts = of.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        Object[] values = new Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                values[i] = less(parts[i].getName(), parts[i].getAccessor().invoke(of));
            }
            return of.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Expected that a " + of.getClass().getName() + " stands without its words", e);
        }
    }

    static String blocks(String text) {
        return String.valueOf(BLOCK).repeat(text.length());
    }

    private static WireEvent.ItemFiled filed(WireEvent.ItemFiled filed) {
        WireItem item = filed.item();
        WireItemBuilder less = WireItem.of(item.id(), item.format()).status(item.status()).body(blocks(item.body())).genres(item.genres().stream().filter(genre -> genre.scheme().equals("ninat")).toList())
                .wordSignals(item.wordSignals()).embargo(item.embargo() instanceof Embargo.UntilReleased(String written) ? new Embargo.UntilReleased(blocks(written)) : item.embargo());
        item.expires().ifPresent(less::expires);
        item.firstCreated().ifPresent(less::firstCreated);
        item.versionCreated().ifPresent(less::versionCreated);
        item.urgency().ifPresent(less::urgency);
        item.language().ifPresent(less::language);
        item.description().ifPresent(text -> less.description(blocks(text)));
        if (!item.headlines().isEmpty()) less.headlines(List.of(Headline.main(blocks(item.headline()))));
        return new WireEvent.ItemFiled(filed.version(), filed.filing(), filed.sameTextAs(), less.build(), filed.source(), filed.raw(), filed.receivedAt());
    }

    private static AnnotatedItem annotated(AnnotatedItem item) {
        return new AnnotatedItem(item.version(), item.language(), item.sentences(), List.of(), List.of(), List.of(), List.of(), List.of(), item.sector(), item.secondSector(), item.sectorConfidence(),
                item.sensitivities(), item.sameTextAs(), Embedding.ABSENT);
    }

    /** A path name holds words of the headline: of a story's own page only the id is left. */
    static String bare(String path) {
        return path.replaceAll("^(/article/)[a-z-]+/([a-z0-9]+)-.*$", "$1$2");
    }
}
