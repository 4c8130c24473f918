/** Copy as plain text: files, and the words of a mail. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.text;
