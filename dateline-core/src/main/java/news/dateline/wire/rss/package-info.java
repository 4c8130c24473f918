/** RSS 0.90, 0.91–0.94, 1.0 (RDF) and 2.0, with the modules that publishers use: content, Dublin Core, Media RSS, Atom links, PRISM embargoes, tombstones. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.rss;
