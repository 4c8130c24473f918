package news.dateline.wire.read;

/** A piece of an XML document: an element or words. */
public sealed interface Node permits Element, Words { }
