package news.dateline.write;

import news.dateline.guard.Leaning;
import news.dateline.guard.Speech;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/**
 * One sentence of the draft that a model is given, by its number.
 *
 * @param paragraph of the draft's body, from 0
 * @param agency    whose it is; {@code name} as readers know it
 * @param spine     whether it is the main agency's
 */
record Given(int number, int paragraph, Sentence sentence, String agency, String name, boolean spine) {
    String text() {
        return sentence.text();
    }

    /** It can only stand right behind the sentence before it: by its words, or because that one carries the credit for both. */
    boolean leansOn(Given before) {
        if (Leaning.of(text()) != Leaning.NOTHING) return true;
        if (answers(before) || before.answers(this)) return true;
        return !spine && agency.equals(before.agency) && !isCredited();
    }

    /** A reply to the charge of another: the two are one (the law, 9). */
    private boolean answers(Given other) {
        return Speech.denies(text()) && Speech.accuses(other.text());
    }

    private boolean isCredited() {
        return sentence.added().stream().anyMatch(piece -> text().substring(piece.start(), piece.end()).contains(name));
    }

    /** What readers must not lose of it: a denial, or that something is not established. */
    boolean isOwed() {
        return Speech.denies(text()) || Speech.hedges(text());
    }

    /** Whether other words still tell the reader so. */
    boolean isPaidBy(String words) {
        return Speech.denies(text()) ? Speech.denies(words) : Speech.hedges(words) || Speech.denies(words);
    }

    /** The agency behind a sentence; empty for what an editor wrote. */
    static java.util.Optional<String> agencyOf(Sentence sentence) {
        return sentence.sources().stream().filter(Source.Wire.class::isInstance).map(source -> ((Source.Wire) source).version().item().agency()).findFirst();
    }
}
