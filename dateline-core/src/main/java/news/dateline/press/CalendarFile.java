package news.dateline.press;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import news.dateline.model.Piece;

/** The calendar as iCalendar (RFC 5545), for programs that keep one. What is gone from it is gone from whoever asks again. Pure. */
record CalendarFile(Newsroom newsroom) {
    static final String MEDIA_TYPE = "text/calendar; charset=utf-8";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** Of a line, without its end (RFC 5545, 3.1). */
    private static final int LINE_BYTES_MAX = 75;

    String of(List<StoryCard> events) {
        StringBuilder file = new StringBuilder();
        line(file, "BEGIN:VCALENDAR");
        line(file, "VERSION:2.0");
        line(file, "PRODID:-//Dateline//Events//EN");
        line(file, "NAME:" + escaped(newsroom.site().name() + ": Events"));
        for (StoryCard card : events) event(file, card, card.piece().flatMap(Piece::when).orElseThrow());
        line(file, "END:VCALENDAR");
        return file.toString();
    }

    private void event(StringBuilder file, StoryCard card, Piece.Happening when) {
        line(file, "BEGIN:VEVENT");
        line(file, "UID:" + escaped(newsroom.absolute(Addresses.bare(card.id()))));
        line(file, "DTSTAMP:" + time(card.updatedAt()));
        line(file, "DTSTART:" + time(when.starts()));
        when.ends().ifPresent(ends -> line(file, "DTEND:" + time(ends)));
        line(file, "SUMMARY:" + escaped(card.headline()));
        if (!card.text().isEmpty()) line(file, "DESCRIPTION:" + escaped(card.text()));
        card.place().ifPresent(place -> line(file, "LOCATION:" + escaped(place)));
        line(file, "URL:" + newsroom.absolute(card.path()));
        line(file, "END:VEVENT");
    }

    private static String time(Instant at) {
        return TIME.format(at);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n").replaceAll("\\p{Cntrl}", " ");
    }

    /** Folded between characters: a line goes on after a line's end and a blank. */
    private static void line(StringBuilder file, String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); ) {
            String character = Character.toString(text.codePointAt(i));
            int length = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length > LINE_BYTES_MAX) {
                file.append("\r\n ");
                bytes = 1;
            }
            file.append(character);
            bytes += length;
            i += character.length();
        }
        file.append("\r\n");
    }
}
