package news.dateline.annotate;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import news.dateline.annotate.Words.Word;

/**
 * English words of the courts that say something else of a thing: a battery is charged, a vaccine is on trial. They tell nothing only where the thing itself is what is charged or tried ("the battery was charged", "a trial of the
 * new vaccine"); "the driver of the bus was charged" and "the trial of a drug dealer" stay what they are, and so does whatever is not surely the other. Pure.
 */
final class OtherSenses {
    private static final int BETWEEN_MAX = 4;
    private static final Set<String> FILLED = NameWords.set("battery batteries cell cells pack packs phone phones laptop laptops tablet tablets torch torches lamp lamps lantern lanterns bike bikes e-bike e-bikes scooter scooters motorcycle motorcycles rickshaw rickshaws "
            + "bus buses van vans truck trucks lorry lorries tram trams vehicle vehicles car cars ferry ferries boat boats device devices radio radios drone drones robot robots pump pumps capacitor capacitors");
    private static final Set<String> TRIED = NameWords.set("drug drugs medicine medicines medication pill pills tablet tablets vaccine vaccines jab jabs dose doses treatment treatments therapy therapies remedy gel cream implant implants diet diets patients "
            + "crop crops variety varieties seed seeds seedlings rice wheat maize corn cassava sorghum millet beans bean potato potatoes cotton coffee cocoa fertiliser fertilizer pesticide feed "
            + "system systems technology technologies device devices method methods technique techniques prototype prototypes service services scheme schemes programme program app apps software tool tools machine machines robot robots drone drones engine engines "
            + "battery batteries cell cells bus buses train trains tram trams ferry ferries vehicle vehicles truck trucks route routes week lessons curriculum");
    private static final Set<String> HELPERS = NameWords.set("was were is are be been being has have had can could may might must will would should to not never fully partly only again then once first also that which");
    private static final Set<String> DETERMINERS = NameWords.set("a an the its their our this these that those each one");
    private static final Set<String> DESCRIPTIONS = NameWords.set("new old first second same cheap electric experimental oral single daily weekly two three four five six day school fuel solar lithium sodium salt rice husk storage storm spare malaria cancer stroke flu hiv tb ebola cholera dengue polio "
            + "measles covid covid-19 heart blood gene weight-loss drought-resistant drought-tolerant heat-resistant hybrid modified shorter driverless hydrogen");
    /** Behind these a clause begins with its subject. */
    private static final Set<String> CLAUSE = NameWords.set("and but when while once until if after before where so because as says said say");
    /** What a thing may be followed by without being the first half of somebody's trade ("drug dealer"). */
    private static final Set<String> FOLLOWS = NameWords.set("in on over at for with by to from that which was were is are has have had will would could may against among after before during since until this last next when where as while than near across under showed found began begins started ended ends runs");
    private static final String OPENS = ".!?;:,–—(“\"«";

    private final List<Word> words;
    private final List<String> bare;
    private final BitSet places = new BitSet();

    private OtherSenses(List<Word> words, List<String> bare) {
        this.words = words;
        this.bare = bare;
    }

    /** Where such words stand in a sentence, with the small words before them that belong to them; {@code bare} are the words as they are looked up. */
    static BitSet in(List<Word> words, List<String> bare) {
        OtherSenses senses = new OtherSenses(words, bare);
        for (int i = 0; i < bare.size(); i++) {
            switch (bare.get(i)) {
                case "charged" -> senses.addDone(i, i, FILLED);
                case "charge", "charges" -> senses.addOf(i, FILLED, true);
                case "trial", "trials" -> {
                    senses.addOf(i, TRIED, false);
                    if (i > 0 && bare.get(i - 1).equals("on")) senses.addDone(i - 1, i, TRIED);
                }
                default -> { }
            }
        }
        return senses.places;
    }

    /** "The batteries were not fully charged", "the vaccine is on trial": the thing is the subject, and its clause begins with it. */
    private void addDone(int from, int last, Set<String> things) {
        int first = from;
        while (first > 0 && HELPERS.contains(bare.get(first - 1))) first--;
        int subject = first;
        while (subject > 0 && (things.contains(bare.get(subject - 1)) || isDescription(subject - 1))) subject--;
        if (first == from || first == 0 || !things.contains(bare.get(first - 1))) return;
        while (subject > 0 && DETERMINERS.contains(bare.get(subject - 1))) subject--;
        if (subject == 0 || CLAUSE.contains(bare.get(subject - 1)) || opens(subject)) places.set(first, last + 1);
    }

    /** "Charges of a phone battery", "trial of the new malaria vaccine": what stands behind "of" ends in the thing. "Charges of battery" are no thing's. */
    private void addOf(int at, Set<String> things, boolean determined) {
        if (at + 2 >= bare.size() || !bare.get(at + 1).equals("of")) return;
        boolean article = DETERMINERS.contains(bare.get(at + 2));
        int thing = article ? at + 3 : at + 2;
        int end = Math.min(bare.size(), thing + BETWEEN_MAX);
        while (thing < end && isDescription(thing) && !things.contains(bare.get(thing))) thing++;
        int behind = thing;
        while (behind < end && things.contains(bare.get(behind))) behind++;
        boolean whole = behind > thing && (behind == bare.size() || opens(behind) || FOLLOWS.contains(bare.get(behind)));
        if (whole && (article || !determined)) places.set(at, at + 1);
    }

    private boolean isDescription(int at) {
        return DESCRIPTIONS.contains(bare.get(at)) || words.get(at).isNumber();
    }

    /** Whether a mark parts the word from the one before it. */
    private boolean opens(int at) {
        return words.get(at).gap().codePoints().anyMatch(c -> OPENS.indexOf(c) >= 0);
    }
}
