package news.dateline.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.dateline.model.Draft;
import news.dateline.model.Edition;
import news.dateline.model.Sentence;
import news.dateline.press.Searches;
import news.dateline.press.Showing;
import news.dateline.press.StoryCard;
import news.dateline.search.Entry;
import news.dateline.search.Facet;

/** What of a story is looked through. Stateless; any thread. */
public final class SearchEntries {
    /** Empty for what nobody may find. */
    Optional<Entry> of(Showing story) {
        if (!story.isShown()) return Optional.empty();
        return story.card().filter(Searches::mayFind).flatMap(card -> story.draft().map(draft -> entry(card, draft)));
    }

    private static Entry entry(StoryCard card, Draft draft) {
        Locale language = Locale.forLanguageTag(card.language());
        List<String> names = new ArrayList<>(card.tags());
        card.place().ifPresent(names::add);
        card.piece().ifPresent(piece -> names.addAll(piece.names()));
        for (String country : card.countries()) {
            names.add(Locale.of("", country).getDisplayCountry(Locale.ENGLISH));
            names.add(Locale.of("", country).getDisplayCountry(language));
        }
        Map<Facet, List<String>> facets = Map.of(
                Facet.SECTOR, Stream.concat(Stream.of(draft.sector()), draft.secondSector().stream()).distinct().toList(),
                Facet.EDITION, draft.editions().stream().filter(edition -> !edition.equals(Edition.GLOBAL)).distinct().toList(),
                Facet.AGENCY, draft.agencies().stream().distinct().toList(),
                Facet.LANGUAGE, List.of(language.getLanguage()));
        return new Entry(card.id(), card.updatedAt(), card.language(), card.headline(), card.standfirst(), body(draft), names.stream().distinct().toList(), facets);
    }

    static List<String> body(Draft draft) {
        return draft.paragraphs().stream().map(paragraph -> paragraph.stream().map(Sentence::text).collect(Collectors.joining(" "))).toList();
    }
}
