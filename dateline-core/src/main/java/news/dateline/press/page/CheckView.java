package news.dateline.press.page;

/** Who answers for the version that stands (the law, 20). Immutable. */
public sealed interface CheckView {
    /** No editor has read this version; a rule let it through. */
    record ByProgram() implements CheckView { }

    /** An editor has read it. */
    record ByEditor(String name, TimeView at) implements CheckView { }
}
