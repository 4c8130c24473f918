package news.dateline.web.desk;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import news.dateline.log.Json;

/** What goes back to the browser or program. */
record Reply(int status, String type, byte[] body, Map<String, String> headers) {
    /** The one shape of every refusal and error of the API. */
    record Problem(String code, String sentence) { }

    static Reply page(int status, Html html) {
        return new Reply(status, "text/html; charset=utf-8", html.markup().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    static Reply json(int status, Object value) {
        return new Reply(status, "application/json", Json.bytes(value), Map.of());
    }

    static Reply problem(int status, String code, String sentence) {
        return json(status, new Problem(code, sentence));
    }

    static Reply to(String path) {
        return new Reply(303, "text/plain; charset=utf-8", new byte[0], Map.of("Location", path));
    }

    Reply with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new Reply(status, type, body, more);
    }
}
