package news.dateline.wire.read;

/** Character data of an XML document, references resolved. */
public record Words(String text) implements Node { }
