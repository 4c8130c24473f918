/** E-mail (RFC 5322, MIME): bytes of a message to copy; nothing here opens a connection. */
@org.jspecify.annotations.NullMarked
package news.dateline.wire.mail;
