/** interim */
@org.jspecify.annotations.NullMarked
package news.dateline.cluster;
