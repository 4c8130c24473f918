package news.dateline.testkit.sim;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One version of an item as its agency writes it.
 *
 * @param status   the code as written; need not be one that IPTC knows
 * @param embargo  as written; need not be a time
 * @param smuggled hostile markup that stands beside the text, where the format has markup
 */
record Filing(String guid, int version, Instant created, Instant at, String headline, List<Line> lines, String status, Optional<String> embargo, Optional<Instant> expires, Optional<String> edNote,
              Optional<String> usageTerms, Optional<String> smuggled) {
    Filing {
        lines = List.copyOf(lines);
    }

    Filing next(Instant time) {
        return new Filing(guid, version + 1, created, time, headline, lines, status, embargo, expires, edNote, usageTerms, smuggled);
    }

    Filing withHeadline(String other) {
        return new Filing(guid, version, created, at, other, lines, status, embargo, expires, edNote, usageTerms, smuggled);
    }

    Filing withLines(List<Line> others) {
        return new Filing(guid, version, created, at, headline, others, status, embargo, expires, edNote, usageTerms, smuggled);
    }

    Filing withStatus(String code) {
        return new Filing(guid, version, created, at, headline, lines, code, embargo, expires, edNote, usageTerms, smuggled);
    }

    Filing withEmbargo(Optional<String> written) {
        return new Filing(guid, version, created, at, headline, lines, status, written, expires, edNote, usageTerms, smuggled);
    }

    Filing withExpires(Instant time) {
        return new Filing(guid, version, created, at, headline, lines, status, embargo, Optional.of(time), edNote, usageTerms, smuggled);
    }

    Filing withEdNote(String note) {
        return new Filing(guid, version, created, at, headline, lines, status, embargo, expires, Optional.of(note), usageTerms, smuggled);
    }

    Filing withUsageTerms(String terms) {
        return new Filing(guid, version, created, at, headline, lines, status, embargo, expires, edNote, Optional.of(terms), smuggled);
    }

    Filing withSmuggled(String markup) {
        return new Filing(guid, version, created, at, headline, lines, status, embargo, expires, edNote, usageTerms, Optional.of(markup));
    }

    /** Paragraphs of one or two sentences. */
    List<String> paragraphs() {
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i += 2) paragraphs.add(lines.get(i).text() + (i + 1 < lines.size() ? " " + lines.get(i + 1).text() : ""));
        return paragraphs;
    }

    String html() {
        StringBuilder html = new StringBuilder();
        for (String paragraph : paragraphs()) html.append("<p>").append(Documents.escaped(paragraph)).append("</p>\n");
        return html + smuggled.orElse("");
    }
}
