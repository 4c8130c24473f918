package news.dateline.web.site;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/** What every response of the site tells browsers not to do. */
public final class SafeHeaders {
    /** All that the pages need and nothing more; no inline script or style, no other host. Structured data is no script and needs no leave. */
    static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String TRANSPORT = "max-age=31536000; includeSubDomains";
    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");
    private static final HttpString NO_SNIFF = new HttpString("X-Content-Type-Options");
    private static final HttpString FRAMES = new HttpString("X-Frame-Options");
    private static final HttpString REFERRER = new HttpString("Referrer-Policy");
    private static final HttpString OPENER = new HttpString("Cross-Origin-Opener-Policy");
    private static final HttpString RESOURCE = new HttpString("Cross-Origin-Resource-Policy");
    private static final HttpString PERMISSIONS = new HttpString("Permissions-Policy");

    private SafeHeaders() { }

    /** {@code secure}: the site is reached by https, so browsers may insist on it. */
    public static void add(HeaderMap headers, boolean secure) {
        headers.put(CONTENT_SECURITY_POLICY, POLICY);
        headers.put(NO_SNIFF, "nosniff");
        headers.put(FRAMES, "DENY");
        headers.put(REFERRER, "strict-origin-when-cross-origin");
        headers.put(OPENER, "same-origin");
        headers.put(RESOURCE, "same-origin");
        headers.put(PERMISSIONS, "camera=(), geolocation=(), microphone=(), payment=(), browsing-topics=()");
        if (secure) headers.put(Headers.STRICT_TRANSPORT_SECURITY, TRANSPORT);
    }
}
