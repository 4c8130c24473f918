package news.dateline.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import news.dateline.model.Agency;
import news.dateline.model.Draft;
import news.dateline.model.Embargo;
import news.dateline.model.ItemState;
import news.dateline.model.ItemVersion;
import news.dateline.model.Restrictions;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/** What bars a text from readers: for everyone (licence, kill, hold, embargo, corrected copy), or until an editor has judged it. */
final class Bars {
    private final Map<String, Agency> agencies;

    Bars(Map<String, Agency> agencies) {
        this.agencies = agencies;
    }

    String name(String agency) {
        Agency known = agencies.get(agency);
        return known == null ? agency : known.name();
    }

    /** Why nobody may publish the draft now, not even an editor; empty when one may. */
    Optional<Decision.Rejected> forAll(Stories stories, Draft draft, Instant at) {
        Optional<Decision.Rejected> unlicensed = unlicensed(stories, draft);
        if (unlicensed.isPresent()) return unlicensed;
        Set<ItemVersion> words = draft.restsOn();
        for (ItemVersion version : Fold.shown(draft)) {
            Optional<Decision.Rejected> bar = item(stories.item(version.item()), version, words.contains(version), at);
            if (bar.isPresent()) return bar;
        }
        return Optional.empty();
    }

    /** Why agencies' licences and the terms of its items do not let the draft be printed; empty when they do. */
    Optional<Decision.Rejected> unlicensed(Stories stories, Draft draft) {
        Set<String> printed = printed(draft);
        for (String agency : printed) {
            Optional<Decision.Rejected> bar = licence(agency, printed.size() > 1);
            if (bar.isPresent()) return bar;
        }
        Set<ItemVersion> rewritten = rewritten(draft);
        for (ItemVersion version : rewritten) {
            String agency = version.item().agency();
            if (Optional.ofNullable(agencies.get(agency)).filter(known -> known.licence().rewrite()).isEmpty())
                return rejected("NO_LICENCE_TO_REWRITE", "The licence of " + name(agency) + " does not allow its words to be rewritten, and a language model did: take the draft in its own words.");
        }
        for (ItemVersion version : draft.restsOn()) {
            Restrictions terms = stories.restrictions(version);
            if (terms.territory()) return rejected("TERMS_LIMIT_TO_TERRITORY", "The terms of " + whose(version) + " limit it to some countries, and the site does not know its readers': leave its words out.");
            if ((terms.noRewriting() || terms.noModel()) && rewritten.contains(version))
                return rejected("TERMS_FORBID_REWRITING", "The terms of " + whose(version) + " do not allow a language model to put it into other words, and one did: take the draft in its own words.");
        }
        return Optional.empty();
    }

    private String whose(ItemVersion version) {
        return "an item of " + name(version.item().agency()) + " (" + version + ")";
    }

    private static Set<String> printed(Draft draft) {
        Set<String> printed = new TreeSet<>(draft.agencies());
        for (ItemVersion version : draft.restsOn()) printed.add(version.item().agency());
        return printed;
    }

    /** Whose words a language model put into others. */
    private static Set<ItemVersion> rewritten(Draft draft) {
        Set<ItemVersion> rewritten = new TreeSet<>();
        for (Sentence sentence : draft.sentences())
            if (sentence.wroteModel()) for (Source source : sentence.sources()) if (source instanceof Source.Wire wire) rewritten.add(wire.version());
        return rewritten;
    }

    private Optional<Decision.Rejected> licence(String id, boolean combined) {
        Agency agency = agencies.get(id);
        if (agency == null) return rejected("UNKNOWN_AGENCY", "No agency “" + id + "” is configured: add it with its licence, or leave its copy out.");
        if (!agency.licence().print()) return rejected("NO_LICENCE", "The licence of " + agency.name() + " does not allow its words to be printed: link to its item instead.");
        if (combined && !agency.licence().combine())
            return rejected("NO_LICENCE_TO_COMBINE", "The licence of " + agency.name() + " does not allow its words to be combined with another agency's: print it alone or leave it out.");
        if (!agency.licence().territories().isEmpty())
            return rejected("LICENCE_LIMITED_TO_TERRITORY", "The licence of " + agency.name() + " is limited to " + String.join(", ", new TreeSet<>(agency.licence().territories()))
                    + ", and the site does not know its readers' countries: leave its words out.");
        return Optional.empty();
    }

    private Optional<Decision.Rejected> item(ItemState state, ItemVersion version, boolean printsWords, Instant at) {
        String whose = whose(version);
        if (state.killed()) return rejected("ITEM_KILLED", "It rests on " + whose + " that its agency killed: use a draft without it.");
        if (state.held()) return rejected("ITEM_HELD", "It rests on " + whose + " that its agency holds while it checks: wait for its release, or use a draft without it.");
        if (!state.embargo().liftedAt(at)) return rejected("ITEM_EMBARGOED", "It rests on " + whose + " under embargo " + until(state.embargo()) + ": wait until it lifts.");
        if (printsWords && version.number() < state.correctedBy())
            return rejected("ITEM_CORRECTED", "It rests on " + whose + " that its agency has corrected since: use the draft from the corrected version.");
        return Optional.empty();
    }

    private static String until(Embargo embargo) {
        return switch (embargo) {
            case Embargo.None _ -> "no longer";
            case Embargo.Until until -> "until " + until.time();
            case Embargo.UntilReleased open -> "until its agency lifts it (“" + open.asWritten() + "”)";
        };
    }

    /** What an editor has to judge before the draft is published; empty when nothing. */
    List<String> forRules(Stories stories, Draft draft) {
        List<String> reasons = new ArrayList<>();
        Set<String> doubted = new TreeSet<>();
        for (ItemVersion version : Fold.shown(draft)) {
            ItemState state = stories.item(version.item());
            String name = name(version.item().agency());
            if (state.rightsChanged()) reasons.add(name + " changed what may be done with its copy: an editor has to read the new terms.");
            if (!state.termsRead()) stories.restrictions(version).unread().ifPresent(terms -> reasons.add("The usage terms of an item of " + name + " are none that its mapping knows (“" + terms + "”): an editor has to read them, then judge " + version.item() + "."));
            if (state.doubted()) reasons.add("An order of " + name + " that could not be read, or words that may be one, may be about it.");
            doubted.add(version.item().agency());
        }
        for (String agency : doubted)
            if (stories.standing().alarms().keySet().stream().anyMatch(alarm -> alarm.startsWith(Alarms.unreadableOfAny(agency))))
                reasons.add("An order of " + name(agency) + " that could not be read may be about any of its copy; acknowledge the alarm when it is settled.");
        return reasons.stream().distinct().toList();
    }

    private static Optional<Decision.Rejected> rejected(String code, String sentence) {
        return Optional.of(new Decision.Rejected(code, sentence));
    }
}
