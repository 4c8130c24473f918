package news.dateline.press.page;

import java.util.List;

/**
 * One mail of the newsletter, or the one that asks whether an address is its owner's. Immutable.
 *
 * @param edition   whose words it is in
 * @param title     its subject, and the heading in it
 * @param lead      a paragraph under the heading; may be empty
 * @param button    words and address of the one button; none where the words are empty
 * @param stories   what it tells of
 * @param why       why it is sent to whom it is sent
 * @param leave     where that ends
 */
public record MailView(String edition, String title, String lead, LinkView button, List<StoryView> stories, String why, LinkView leave) {
    /** A story in it. {@code about}: its sector, time and sources, in one line. */
    public record StoryView(String title, String summary, String href, String about, String language) { }

    public MailView {
        stories = List.copyOf(stories);
    }

    /** The direction of a story's text: "rtl" or "ltr". */
    public static String direction(StoryView story) {
        return Frame.direction(story.language());
    }

    /** The same as plain text, in lines that end with a line feed. */
    public String text(SiteView site) {
        StringBuilder text = new StringBuilder(title).append("\n").append(site.name()).append("\n\n");
        if (!lead.isEmpty()) text.append(lead).append("\n\n");
        if (!button.name().isEmpty()) text.append(button.name()).append(": ").append(button.href()).append("\n\n");
        for (StoryView story : stories) text.append(story.title()).append("\n").append(story.about()).append("\n").append(story.summary()).append("\n").append(story.href()).append("\n\n");
        text.append("-- \n").append(why).append("\n").append(leave.name()).append(": ").append(leave.href()).append("\n");
        text.append(site.publisher()).append(site.postalAddress().isBlank() ? "" : ", " + site.postalAddress()).append("\n");
        return text.append(site.words(edition).of("mail.answers", site.responsibleEditor(), site.complaintsAddress())).append("\n").toString();
    }
}
