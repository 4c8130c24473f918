package news.dateline.log;

/** The last link of the audit chain: how many there are, and its hash. Who has noted one elsewhere can prove later that nothing before it was changed or cut. */
public record AuditHead(long number, String link) {
    /** As {@code audit.heads} holds it and {@code audit --verify --head} takes it. */
    @Override public String toString() {
        return number + ":" + link;
    }
}
