package news.dateline.press.page;

import java.util.Optional;

/** What a sentence rests on, for the reader to check. Immutable. */
public sealed interface SourceView {
    /**
     * Words of one version of a wire item.
     *
     * @param agency   its name
     * @param headline of the item as filed; may be empty
     * @param href     where the agency shows it; http or https only, anything else is dropped
     * @param time     when that version was made (or received)
     * @param words    the very words that the sentence rests on
     */
    record Wire(String agency, String headline, Optional<String> href, TimeView time, String words) implements SourceView {
        public Wire {
            href = LinkView.outside(href);
        }
    }

    /** An editor's own word, by name. */
    record Editor(String name) implements SourceView { }

    /** That a language model put the sentence into words, from what else is named. */
    record Model(String name) implements SourceView { }
}
