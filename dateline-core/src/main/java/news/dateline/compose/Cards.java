package news.dateline.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;

/** At most 60 words that stand alone: the first sentences of the story, with their speakers, and no accusation without its reply (the law, 8 and 9). */
final class Cards {
    private static final int WORDS_MIN = 25;

    /** A sentence as printed, with the line that it came from. */
    private record Candidate(Sentence sentence, Leaning leaning) {
        int words() {
            return Terms.words(sentence.text());
        }

        boolean accuses() {
            return Speech.accuses(sentence.text());
        }

        boolean denies() {
            return Speech.denies(sentence.text());
        }
    }

    private Cards() { }

    static List<Sentence> of(List<Sentence> standfirst, List<List<Sentence>> paragraphs, Sentence headline) {
        List<Candidate> body = candidates(paragraphs.stream().flatMap(List::stream));
        Optional<Candidate> reply = body.stream().filter(Candidate::denies).findFirst();
        return Stream.of(card(body, reply, true), card(candidates(standfirst.stream()), reply, true)).filter(card -> !card.isEmpty()).findFirst().orElse(List.of(headline));
    }

    private static List<Candidate> candidates(Stream<Sentence> sentences) {
        return sentences.map(sentence -> new Candidate(sentence, Leaning.of(sentence.text()))).toList();
    }

    /** {@code isHead}: the agency put the first of them first, so that it stands alone however it begins. */
    private static List<Sentence> card(List<Candidate> candidates, Optional<Candidate> reply, boolean isHead) {
        List<Candidate> card = new ArrayList<>();
        int words = 0;
        boolean unbroken = isHead;
        for (Candidate candidate : candidates) {
            int reserve = needsReply(card, candidate, reply) ? reply.orElseThrow().words() : 0;
            boolean stands = candidate.leaning() == Leaning.NOTHING || unbroken;
            boolean taken = stands && words + candidate.words() + reserve <= Draft.CARD_WORDS_MAX;
            if (taken && reserve > 0 && reply.orElseThrow().leaning() != Leaning.NOTHING && !follows(candidates, candidate, reply.get())) taken = false;
            unbroken = taken;
            if (!taken && words >= WORDS_MIN) break;
            if (!taken) continue;
            card.add(candidate);
            words += candidate.words();
            if (reserve > 0) {
                card.add(reply.orElseThrow());
                break;
            }
        }
        return card.stream().map(Candidate::sentence).toList();
    }

    /** Whether the sentence would bring an accusation onto a card that carries no reply to it, while the story has one. */
    private static boolean needsReply(List<Candidate> card, Candidate candidate, Optional<Candidate> reply) {
        boolean replied = candidate.denies() || card.stream().anyMatch(Candidate::denies);
        return reply.isPresent() && candidate.accuses() && !replied;
    }

    private static boolean follows(List<Candidate> candidates, Candidate candidate, Candidate reply) {
        int at = candidates.indexOf(candidate);
        return at + 1 < candidates.size() && candidates.get(at + 1).equals(reply);
    }
}
