package news.dateline.model;

/**
 * An entry of the {@code orders} log; when it was given is its envelope's time.
 *
 * @param by      the editor's name
 * @param request names the asking: a repeat of it is answered, not obeyed again
 */
public record OrderRecord(ClusterOrder order, String by, String request) {
    public OrderRecord {
        Checks.filled(by, "an editor's name");
        Checks.filled(request, "the name of a request");
    }
}
