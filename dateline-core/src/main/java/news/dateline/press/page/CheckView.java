package news.dateline.press.page;

/** Who answers for the version that stands (the law, 20). {@code written} says what a language model wrote of it; empty where none did. Immutable. */
public sealed interface CheckView {
    /** No editor has read this version; a rule let it through. */
    record ByProgram(String written) implements CheckView {
        public ByProgram() {
            this("");
        }
    }

    /** An editor has read it. */
    record ByEditor(String name, TimeView at, String written) implements CheckView {
        public ByEditor(String name, TimeView at) {
            this(name, at, "");
        }
    }
}
