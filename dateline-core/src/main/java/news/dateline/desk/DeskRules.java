package news.dateline.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Sensitivity;
import news.dateline.model.Signal;
import news.dateline.model.SignalKind;

/**
 * What an editor-in-chief has decided by name. {@link #STRICT}, the default, publishes nothing by itself.
 *
 * @param responsibleEditor who answers for what is published; without one no rule publishes
 * @param rules             what may be published by itself; the first that fits does it
 * @param neverBySelf       matters that always wait for a person; all of them unless the chief loosens it
 * @param updatesByRule     whether a story that a rule published may be replaced by a rule
 * @param repairsByRule     whether a story closed by a kill or hold that is declared non-legal may come back by rule
 * @param nonLegalReasons   the agencies' own words that declare a kill or hold as not legal, e.g. "factual error"
 */
public record DeskRules(Optional<String> responsibleEditor, List<PublishRule> rules, Set<Sensitivity> neverBySelf, boolean updatesByRule, boolean repairsByRule,
                        List<String> nonLegalReasons) {
    public static final DeskRules STRICT = new DeskRules(Optional.empty(), List.of(), EnumSet.allOf(Sensitivity.class), true, false, List.of());

    /** Whatever is declared, words like these make an order a matter of law. */
    private static final List<String> LEGAL_WORDS = List.of("legal", "lawyer", "solicitor", "attorney", "court", "judge", "injunction", "defam", "libel", "slander", "contempt", "privacy");

    public DeskRules {
        rules = List.copyOf(rules);
        neverBySelf = Set.copyOf(neverBySelf);
        nonLegalReasons = List.copyOf(nonLegalReasons);
        responsibleEditor.ifPresent(name -> {
            if (name.isBlank()) throw new IllegalArgumentException("Expected the responsible editor's name, found an empty text");
        });
    }

    /** Whether a rule may bring back what this order closed: only a kill or hold that its agency declared, in known words, as not legal. */
    boolean repairs(Signal order) {
        if (!repairsByRule || order.kind() != SignalKind.KILL && order.kind() != SignalKind.HOLD) return false;
        String reason = order.reason().toLowerCase(Locale.ROOT);
        // "non-legal" contains "legal": the declared words are taken out before the words of law are looked for.
        String rest = reason;
        for (String declared : nonLegalReasons) rest = rest.replace(declared.toLowerCase(Locale.ROOT), "");
        return !rest.equals(reason) && LEGAL_WORDS.stream().noneMatch(rest::contains);
    }
}
