package news.dateline.press.page;

import java.util.List;
import java.util.Optional;

/**
 * The pages of the newsletter. Immutable.
 *
 * @param mail     what was typed before something was refused
 * @param editions, sectors, rhythms what can be chosen
 * @param stamp    says when the form was given out
 * @param refused  why it was not taken, in words
 * @param action   where the button of this step leads
 */
public record NewsletterView(Step step, String mail, List<ChoiceView> editions, List<ChoiceView> sectors, List<ChoiceView> rhythms, String stamp, Optional<String> refused, String action) {
    /** Where a reader is. GONE: a link that is no longer good. */
    public enum Step { FORM, SENT, CONFIRM, CONFIRMED, LEAVE, LEFT, GONE }

    /** One that can be chosen. */
    public record ChoiceView(String key, String words, boolean chosen) { }

    public NewsletterView {
        editions = List.copyOf(editions);
        sectors = List.copyOf(sectors);
        rhythms = List.copyOf(rhythms);
    }

    /** A page without a form of its own. */
    public static NewsletterView of(Step step, String action) {
        return new NewsletterView(step, "", List.of(), List.of(), List.of(), "", Optional.empty(), action);
    }
}
