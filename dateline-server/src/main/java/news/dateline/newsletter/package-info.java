/** The newsletter: who gets it, what is in an issue, and its way to the mail server (docs/NEWSLETTER.md). */
@org.jspecify.annotations.NullMarked
package news.dateline.newsletter;
