/** The body of NITF, as other formats carry it. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.nitf;
