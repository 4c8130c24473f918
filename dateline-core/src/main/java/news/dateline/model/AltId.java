package news.dateline.model;

/** Another identifier of the same item; {@code role} says whose or what kind ("tt:originalId"), and is empty where the wire does not say. */
public record AltId(String role, String value) {
    public AltId {
        Checks.filled(value, "an identifier");
    }
}
