package news.dateline.model;

/** A place named in an item, resolved: degrees north and east (WGS 84) and the country, ISO 3166 alpha-2. */
public record PlaceMention(String text, Span span, double latitude, double longitude, String country) {
}
