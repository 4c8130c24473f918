package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * A story as a page of its own. Immutable.
 *
 * @param head          its language is the story's; canonical is the story's full address
 * @param id            the story's id
 * @param headline      with its sources
 * @param standfirst    none, one or two sentences above the body
 * @param byline        "{Site} News Desk" for composed stories, the author for opinion
 * @param located       the dateline as printed
 * @param sector        its main sector's page
 * @param check         who has read it; printed under the headline
 * @param created       first published, in the home edition's zone
 * @param updated       last news or correction (the law, 21); the same as {@code created} if none
 * @param marks         in words, as on cards
 * @param picture       optional
 * @param paragraphs    the body
 * @param disagreements figures on which agencies differ
 * @param corrections   notes that stand on top, newest first
 * @param outcomes      how its matter went on, newest first
 * @param history       what changed when, newest first
 * @param agencies      whose words it prints: "With inputs from …"
 * @param linked        items of the event that are linked, not printed
 * @param voices        how many independent agencies report the event
 * @param tags          links to lists of the same tag, or with an empty list nothing
 * @param translations  the same news in other languages: name of the language in itself, path
 * @param rails         what the script fills beside the story
 * @param piece         of a piece by people: who signs it, when it happens, its body as it is set
 * @param live          its live page, where it has one
 * @param helpline      where help is found, for stories that ask for it
 */
public record ArticleView(
        HeadView head,
        String id,
        SentenceView headline,
        List<SentenceView> standfirst,
        String byline,
        Optional<String> located,
        Optional<LinkView> sector,
        CheckView check,
        TimeView created,
        TimeView updated,
        List<String> marks,
        Optional<PictureView> picture,
        List<ParagraphView> paragraphs,
        List<DisagreementView> disagreements,
        List<ChangeView> corrections,
        List<OutcomeView> outcomes,
        List<ChangeView> history,
        List<AgencyView> agencies,
        List<LinkedItemView> linked,
        int voices,
        List<LinkView> tags,
        List<LinkView> translations,
        List<RailSlotView> rails,
        Optional<String> helpline,
        Optional<LinkView> live,
        Optional<PieceView> piece) {

    public ArticleView {
        standfirst = List.copyOf(standfirst);
        marks = List.copyOf(marks);
        paragraphs = List.copyOf(paragraphs);
        disagreements = List.copyOf(disagreements);
        corrections = List.copyOf(corrections);
        outcomes = List.copyOf(outcomes);
        history = List.copyOf(history);
        agencies = List.copyOf(agencies);
        linked = List.copyOf(linked);
        tags = List.copyOf(tags);
        translations = List.copyOf(translations);
        rails = List.copyOf(rails);
    }

    /** Of a story of whose matter nothing more is told, and with no helpline. */
    public ArticleView(HeadView head, String id, SentenceView headline, List<SentenceView> standfirst, String byline, Optional<String> located, Optional<LinkView> sector, CheckView check, TimeView created, TimeView updated,
                       List<String> marks, Optional<PictureView> picture, List<ParagraphView> paragraphs, List<DisagreementView> disagreements, List<ChangeView> corrections, List<ChangeView> history, List<AgencyView> agencies,
                       List<LinkedItemView> linked, int voices, List<LinkView> tags, List<LinkView> translations, List<RailSlotView> rails) {
        this(head, id, headline, standfirst, byline, located, sector, check, created, updated, marks, picture, paragraphs, disagreements, corrections, List.of(), history, agencies, linked, voices, tags, translations, rails, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
