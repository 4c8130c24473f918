package news.dateline.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.dateline.guard.Additions;
import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;
import news.dateline.model.Draft;
import news.dateline.model.ItemVersion;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/**
 * At most 60 words that stand alone: the first sentences of the story, or where those are a scene the paragraph that tells the act, with their speakers, no accusation without its reply
 * and no end between what one says and another answers (the law, 8 and 9).
 */
final class Cards {
    private static final int WORDS_MIN = 25;
    private static final double FACTS_OF_HEADLINE = 0.4;
    private static final int STARTS_MAX = 8;
    /** A paragraph that tells nothing of the headline may only be begun with where it is one of so many first ones. */
    private static final int PARAGRAPHS_FIRST = 2;
    private static final Pattern OPENING_NAME = Pattern.compile("^(\\p{Lu}[\\p{L}\\p{M}'’-]{2,})(?=[,’' ])(?! \\p{Lu})");

    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]+ (\\p{Lu}[\\p{L}\\p{M}-]{2,})");
    private static final Pattern NAMES_HIM = Pattern.compile("^\\p{Lu}[\\p{L}\\p{M}'’.-]+ \\p{Lu}[\\p{L}\\p{M}-]{2,}, (?:who|\\p{N}|qui|quien|que|a |an |the |un |une |una |el |la |le )");
    private static final Pattern SOMEBODY = Pattern.compile("\\b(?:an?|une?|una) (?:former|ex-|(?:[\\p{Ll}-]+ ){0,2}(?:man|woman|official|officer|mayor|minister|director|doctor|teacher|banker|trader|judge|priest|lawyer|exalcalde|exministr[oa]|funcionari[oa]|hombre|mujer|ancien|homme|femme|élu|maire))");
    private static final Pattern OPENING_THING = Pattern.compile("^(?:The|El|La|Los|Las|Le|Les) (\\p{Ll}[\\p{L}\\p{M}]{2,})(?=[, ])(?! (?:of|de|du|des)\\b)", Pattern.UNICODE_CHARACTER_CLASS);

    /** A sentence as printed, with what it leans on without the words that we added; {@code paragraph} counts from 0. */
    private record Candidate(Sentence sentence, int paragraph, String own, Leaning leaning, boolean denies, boolean replies) {
        static Candidate of(Sentence sentence, int paragraph, String own) {
            boolean denies = Speech.denies(own);
            return new Candidate(sentence, paragraph, own, Leaning.of(own), denies, denies || Speech.hedges(own));
        }

        int words() {
            return Terms.words(sentence.text());
        }

        /** Whether both are of one filing. */
        boolean isOf(Candidate other) {
            return version().equals(other.version());
        }

        private Optional<ItemVersion> version() {
            return sentence.sources().stream().flatMap(source -> source instanceof Source.Wire wire ? Stream.of(wire.version()) : Stream.empty()).findFirst();
        }

        boolean accuses() {
            return Speech.accuses(own);
        }
    }

    private final Sentence headline;
    private final Terms facts;
    private final List<Candidate> body;
    private final List<Candidate> replies;

    private Cards(List<List<Sentence>> paragraphs, Sentence headline) {
        this.headline = headline;
        this.facts = Terms.of(headline.text());
        this.body = candidates(paragraphs);
        this.replies = Stream.concat(body.stream().filter(Candidate::denies), body.stream().filter(candidate -> candidate.replies() && !candidate.denies())).toList();
    }

    static List<Sentence> of(List<Sentence> standfirst, List<List<Sentence>> paragraphs, Sentence headline) {
        Cards cards = new Cards(paragraphs, headline);
        return Stream.of(cards.best(), cards.card(candidates(List.of(standfirst))).stream().map(Candidate::sentence).toList()).filter(card -> !card.isEmpty()).findFirst().orElse(List.of(headline));
    }

    private static List<Candidate> candidates(List<List<Sentence>> paragraphs) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < paragraphs.size(); i++)
            for (Sentence sentence : paragraphs.get(i)) {
                String own = own(sentence);
                candidates.add(Candidate.of(sentence, i, own));
            }
        return candidates;
    }

    private static String own(Sentence sentence) {
        StringBuilder own = new StringBuilder(sentence.text());
        sentence.added().stream().sorted(Comparator.comparingInt(Sentence.Piece::start).reversed()).forEach(piece -> own.delete(piece.start(), piece.end()));
        return own.toString();
    }

    /** From the first sentence; where that is a scene and no fact of the headline follows it in 60 words, from the paragraph that tells the act and stands alone; where the first does not fit, after the headline. */
    private List<Sentence> best() {
        List<Candidate> card = card(body);
        if (!card.isEmpty() && card.getFirst() != body.getFirst()) return afterHeadline(card);
        boolean act = card.isEmpty() || Scenes.tellsAct(card.getFirst().own());
        if (act || tells(card.subList(0, 1))) return card.stream().map(Candidate::sentence).toList();
        return acts(card, false).or(() -> acts(List.of(), false)).or(() -> acts(card, true)).orElse(card).stream().map(Candidate::sentence).toList();
    }

    /** The card of the first paragraph that begins with an act and stands alone; where there is a card already it has to tell of the headline, without one it has to be near the top. {@code later}: it may go on in time from the scene ("eight months later"). */
    private Optional<List<Candidate>> acts(List<Candidate> scene, boolean later) {
        for (int start = 1; start < Math.min(body.size(), STARTS_MAX); start++) {
            Candidate first = body.get(start);
            if (first.paragraph() == body.get(start - 1).paragraph() || !Scenes.tellsAct(first.own()) || Speech.opensQuoted(first.own()) || !later && Scenes.followsInTime(first.own()) || !standsAlone(start)) continue;
            List<Candidate> card = card(body.subList(start, body.size()));
            if (!card.isEmpty() && card.getFirst() == first && (scene.isEmpty() ? first.paragraph() <= PARAGRAPHS_FIRST : tells(card))) return Optional.of(card);
        }
        return Optional.empty();
    }

    private boolean tells(List<Candidate> card) {
        Terms told = card.stream().map(candidate -> Terms.of(candidate.own())).collect(Terms.together());
        return facts.containedIn(told) >= FACTS_OF_HEADLINE;
    }

    /** Whether it neither leans, nor speaks of somebody whom it does not name, nor opens with a surname that was introduced before it. */
    private boolean standsAlone(int at) {
        Candidate candidate = body.get(at);
        if (Scenes.introduces(candidate.own())) return true;
        Matcher name = OPENING_NAME.matcher(candidate.own());
        boolean ofSomebody = Passage.PERSONAL.matcher(Speech.withoutQuotations(candidate.own())).find() && Terms.of(candidate.own()).names().isEmpty();
        return candidate.leaning() == Leaning.NOTHING && !ofSomebody && !isKnownThing(at) && !(name.find() && body.subList(0, at).stream().anyMatch(before -> before.own().contains(" " + name.group(1))));
    }

    /** "The well, a flight of 84 stairs, ": a thing that a sentence before it has brought in. */
    private boolean isKnownThing(int at) {
        Matcher thing = OPENING_THING.matcher(body.get(at).own());
        if (!thing.find()) return false;
        String stem = Terms.stem(thing.group(1));
        return !stem.isEmpty() && body.subList(0, at).stream().anyMatch(before -> Terms.of(before.own()).words().stream().anyMatch(word -> word.endsWith(stem)));
    }

    /** The lead is too long for a card: the headline stands for it, which has to be fit to. */
    private List<Sentence> afterHeadline(List<Candidate> card) {
        boolean accuses = Speech.accuses(headline.text()) && !Speech.denies(headline.text());
        int words = Terms.words(headline.text()) + card.stream().mapToInt(Candidate::words).sum();
        if (accuses || words > Draft.CARD_WORDS_MAX) return accuses ? card.stream().map(Candidate::sentence).toList() : List.of(headline);
        return Stream.concat(Stream.of(stopped(headline)), card.stream().map(Candidate::sentence)).toList();
    }

    private static Sentence stopped(Sentence line) {
        String text = line.text();
        if (!Character.isLetterOrDigit(text.charAt(text.length() - 1)) || !line.added().isEmpty()) return line;
        String stop = Additions.stop(Character.UnicodeScript.of(text.codePointAt(text.length() - 1)) == Character.UnicodeScript.DEVANAGARI ? "hi" : "en");
        return new Sentence(text + stop, line.sources(), List.of(new Sentence.Piece(text.length(), text.length() + stop.length())));
    }

    /** The first of them stands alone however it begins. */
    private List<Candidate> card(List<Candidate> candidates) {
        List<Candidate> card = new ArrayList<>();
        int words = 0;
        boolean unbroken = true;
        for (Candidate candidate : candidates) {
            if (!card.isEmpty() && !candidate.isOf(card.getFirst())) break;
            Optional<Candidate> reply = needsReply(card, candidate) ? reply(candidates, candidate) : Optional.empty();
            int reserve = reply.map(Candidate::words).orElse(0);
            boolean stands = candidate.leaning() == Leaning.NOTHING || unbroken;
            boolean taken = stands && words + candidate.words() + reserve <= Draft.CARD_WORDS_MAX;
            if (taken && reserve > 0 && reply.get().leaning() != Leaning.NOTHING && !follows(candidates, candidate, reply.get())) taken = card.isEmpty() && answers(candidates, candidate, reply.get());
            unbroken = taken;
            if (!taken && words >= WORDS_MIN) break;
            if (!taken) continue;
            card.add(candidate);
            words += candidate.words();
            if (reserve > 0) {
                card.add(reply.get());
                return card;
            }
        }
        return withoutOpenCause(withoutHalfExchange(candidates, card));
    }

    /** Without a guess at the cause where the story says elsewhere that it is open. */
    private List<Candidate> withoutOpenCause(List<Candidate> card) {
        boolean open = card.size() > 1 && body.stream().anyMatch(candidate -> Speech.hedges(candidate.own())) && card.stream().noneMatch(candidate -> Speech.hedges(candidate.own()));
        if (!open) return card;
        List<Candidate> sure = card.stream().takeWhile(candidate -> !Scenes.guessesCause(candidate.own())).toList();
        return sure.isEmpty() ? card : sure;
    }

    /** A paragraph in which another speaks after the card would end is taken whole or not at all; of the first, the first sentence stays. */
    private static List<Candidate> withoutHalfExchange(List<Candidate> candidates, List<Candidate> card) {
        if (card.isEmpty()) return card;
        int paragraph = card.getLast().paragraph();
        int last = candidates.indexOf(card.getLast());
        boolean another = Speech.attributes(card.getLast().own()) && candidates.subList(last + 1, candidates.size()).stream().filter(candidate -> candidate.paragraph() == paragraph)
                .anyMatch(candidate -> candidate.replies() || (candidate.leaning() == Leaning.NOTHING || candidate.leaning() == Leaning.KNOWN_THING) && (Speech.attributes(candidate.own()) || isOtherCount(card.getLast(), candidate)));
        if (!another) return card;
        List<Candidate> whole = card.stream().filter(candidate -> candidate.paragraph() != paragraph).toList();
        return whole.isEmpty() ? List.of(card.getFirst()) : whole;
    }

    /** "The company put it at about 900", after the union's 1,150. */
    private static boolean isOtherCount(Candidate said, Candidate next) {
        return !Terms.of(said.own()).numbers().isEmpty() && Scenes.puts(next.own());
    }

    /** Whether the sentence would bring an accusation, or after the first sentence an arrest, onto a card that carries no reply to it, while the story has one. */
    private boolean needsReply(List<Candidate> card, Candidate candidate) {
        boolean replied = candidate.replies() || card.stream().anyMatch(Candidate::replies);
        return !replies.isEmpty() && (candidate.accuses() || !card.isEmpty() && Trait.of(candidate.own()).contains(Trait.HOLDS)) && !replied;
    }

    /** The first denial, else the first hedge; one that speaks of somebody by a surname which neither it nor the charge explains gives way to another that can stand there, of the charge's own agency. */
    private Optional<Candidate> reply(List<Candidate> candidates, Candidate charge) {
        Optional<Candidate> first = replies.stream().findFirst();
        if (first.filter(reply -> isOfSurname(reply, charge)).isEmpty()) return first;
        return replies.stream().filter(reply -> reply.isOf(charge) && !isOfSurname(reply, charge) && (reply.leaning() == Leaning.NOTHING || follows(candidates, charge, reply) || answers(candidates, charge, reply))).findFirst().or(() -> first);
    }

    /** "Orozaliev's lawyer", where another sentence of the story has his full name. */
    private boolean isOfSurname(Candidate reply, Candidate charge) {
        Matcher name = OPENING_NAME.matcher(reply.own());
        if (!name.find()) return false;
        String surname = name.group(1).replaceAll("['’]s?$", "");
        return !charge.own().contains(surname) && body.stream().anyMatch(other -> other != reply && FULL_NAME.matcher(other.own()).results().anyMatch(full -> full.group(1).equals(surname)));
    }

    /** Whether "he" and "the men" of the reply can only be those of the charge: what stands between names nobody else. */
    private static boolean answers(List<Candidate> candidates, Candidate charge, Candidate reply) {
        int from = candidates.indexOf(charge);
        int to = candidates.indexOf(reply);
        Terms named = Terms.of(charge.own());
        boolean leansOnly = reply.leaning() == Leaning.PRONOUN || reply.leaning() == Leaning.KNOWN_THING;
        // "A former mayor …" is then named in the one sentence between: "He has not been charged" is of him.
        if (reply.leaning() == Leaning.PRONOUN && to == from + 2 && NAMES_HIM.matcher(candidates.get(from + 1).own()).find() && SOMEBODY.matcher(charge.own()).find()) return true;
        return leansOnly && to > from && candidates.subList(from + 1, to).stream().noneMatch(between -> Terms.of(between.own()).hasNewName(named));
    }

    private static boolean follows(List<Candidate> candidates, Candidate candidate, Candidate reply) {
        int at = candidates.indexOf(candidate);
        return at + 1 < candidates.size() && candidates.get(at + 1).equals(reply);
    }
}
