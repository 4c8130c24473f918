package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import news.dateline.guard.Guard;
import news.dateline.guard.HouseStyle;
import news.dateline.model.Draft;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever the wire brings: a sentence less what is marked as added is the words under its spans. */
final class SourcesTest {
    private static final List<String> SENTENCES = List.of(
            "The dam at Silver Creek broke at dawn, the state said.", "He blamed the rain.", "\"We ran for our lives. There was no warning,\" said Mary Stone, a teacher.", "At least 12 people are missing in the valley.",
            "Engineers had warned of cracks in 2024, according to a report.", "The company denied that it knew of any cracks.", "Prosecutors accused the company of fraud on Tuesday.", "  Helicopters \n took 40 people from roofs yesterday.", "El río creció dos metros, dijo la alcaldesa.",
            "पुलिस ने कहा कि 12 लोगों की मौत हो गई।", "Le maire a dit que 7 personnes sont mortes.", "More to follow.", "Read more", "(Reporting by A. B.)", "A bridge 3.5 km away held… for now.", "Will it hold?");
    private static final List<String> DATELINES = List.of("", "SILVER CREEK, Ohio (Northwire) - ", "(Lakepress) -- ", "Lima, 4 mar (EFE).- ");

    @RepeatedTest(200) void everySentenceIsItsSourcesOwnWords(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Filed> filed = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) filed.add(any(random, i));
        Composition composition = Filed.composition(filed.toArray(Filed[]::new));
        Map<ItemVersion, WireItem> items = new HashMap<>();
        composition.parts().forEach(part -> items.put(part.version(), part.item()));
        Guard guard = new Guard(version -> Optional.ofNullable(items.get(version)), HouseStyle.standard());
        new Composer(random.nextBoolean() ? 60 : 500).compose(composition).ifPresent(draft -> check(draft, guard));
    }

    private static void check(Draft draft, Guard guard) {
        assertThat(draft.headline().text().length()).isLessThanOrEqualTo(Draft.HEADLINE_LENGTH_MAX);
        assertThat(draft.card().stream().mapToInt(s -> Terms.words(s.text())).sum()).isLessThanOrEqualTo(Draft.CARD_WORDS_MAX);
        assertThat(draft.paragraphs()).isNotEmpty().allSatisfy(paragraph -> assertThat(paragraph).isNotEmpty());
        List<Sentence> before = List.of(draft.headline());
        for (Sentence sentence : draft.sentences())
            if (!sentence.text().endsWith("…")) assertThat(guard.check(sentence, before).reasons()).as(sentence.text()).isEmpty();
    }

    private static Filed any(Random random, int i) {
        List<String> paragraphs = new ArrayList<>();
        for (int p = 0; p <= random.nextInt(6); p++) {
            StringBuilder paragraph = new StringBuilder(p == 0 ? DATELINES.get(random.nextInt(DATELINES.size())) : "");
            for (int s = 0; s <= random.nextInt(3); s++) paragraph.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
            paragraphs.add(paragraph.toString());
        }
        return Filed.by(List.of("northwire", "lakepress", "courier", "andes").get(i)).minutes(random.nextInt(5000)).urgency(1 + random.nextInt(5)).description(random.nextBoolean() ? SENTENCES.get(random.nextInt(SENTENCES.size())) : "")
                .headline(random.nextInt(4) == 0 ? "" : "UPDATE 1-Dam breaks at Silver Creek, state says").body(paragraphs.toArray(String[]::new));
    }
}
