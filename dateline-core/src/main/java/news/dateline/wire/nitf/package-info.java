/** NITF 3: as a document of its own, and its body as other formats carry it. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.nitf;
