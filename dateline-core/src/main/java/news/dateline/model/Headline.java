package news.dateline.model;

/** A title as filed; {@code role} is the agency's ("main" where it names none). */
public record Headline(String text, String role) {
    public Headline {
        Checks.filled(role, "a headline's role");
    }

    public static Headline main(String text) {
        return new Headline(text, "main");
    }
}
