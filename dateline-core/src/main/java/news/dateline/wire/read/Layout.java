package news.dateline.wire.read;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How an agency lays out copy that has no markup: line-based wires, text files, mail. Immutable.
 *
 * @param charset  of bytes that do not say it themselves: a name, or "iso-6937", "iso-646-de"; empty to find out
 * @param labels   words that name a field at the head of a line: "Headline: …"
 * @param printEnds words that begin a line after which everything is for editors only, in lower case
 * @param signOffs words that begin a last line with the initials of those who worked on it: "dpa grj rmo"
 * @param updates  the agency's words for kinds of filing that stand before the headline, in lower case: "1st lead"
 */
public record Layout(Optional<String> charset, Map<Label, List<String>> labels, List<String> printEnds, List<String> signOffs, List<String> updates) {
    /** A field that a line may name. */
    public enum Label { SLUG, HEADLINE, SUMMARY, BYLINE, DATELINE, KEYWORDS, CATEGORY, PRIORITY, STATUS, EMBARGO, DATE, ED_NOTE, USAGE_TERMS, COPYRIGHT, BODY }

    public static final Layout STANDARD = new Layout(Optional.empty(), standardLabels(),
            List.of("# notebook", "# dpa notebook", "# notizblock", "# dpa-notizblock", "the following information is not for publication", "the following information is not intended for publication",
                    "die folgenden informationen sind nicht zur veröffentlichung bestimmt"),
            List.of(),
            List.of("lead", "ld", "new lead", "roundup", "wrapup", "wrap", "refile", "recast", "repeat", "repetition", "urgent", "extra", "flash", "bulletin", "alert", "update", "newsfeature", "feature",
                    "preview", "analysis", "profile", "background", "backgrounder", "writethru", "write-thru", "eil", "eilt", "zusammenfassung", "überblick", "porträt", "hintergrund", "vorschau", "avance",
                    "urgente", "ampliación", "lead général", "synthèse", "papier général", "encadré"));

    public Layout {
        EnumMap<Label, List<String>> copied = new EnumMap<>(Label.class);
        labels.forEach((label, words) -> copied.put(label, words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList()));
        labels = Map.copyOf(copied);
        printEnds = List.copyOf(printEnds);
        signOffs = List.copyOf(signOffs);
        updates = List.copyOf(updates);
    }

    /** With further words for fields; those that hold already stay. */
    public Layout withLabels(Map<Label, List<String>> more) {
        Map<Label, List<String>> all = new EnumMap<>(labels);
        more.forEach((label, words) -> all.merge(label, words, (a, b) -> {
            List<String> both = new ArrayList<>(a);
            both.addAll(b);
            return both;
        }));
        return new Layout(charset, all, printEnds, signOffs, updates);
    }

    public Layout withCharset(Optional<String> name) {
        return new Layout(name, labels, printEnds, signOffs, updates);
    }

    public Layout withPrintEnds(List<String> beginnings) {
        return new Layout(charset, labels, beginnings, signOffs, updates);
    }

    public Layout withSignOffs(List<String> beginnings) {
        return new Layout(charset, labels, printEnds, beginnings, updates);
    }

    public Layout withUpdates(List<String> words) {
        return new Layout(charset, labels, printEnds, signOffs, words);
    }

    /** The field that a name stands for. */
    public Optional<Label> label(String name) {
        String bare = name.strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<Label, List<String>> entry : labels.entrySet()) if (entry.getValue().contains(bare)) return Optional.of(entry.getKey());
        return Optional.empty();
    }

    private static Map<Label, List<String>> standardLabels() {
        Map<Label, List<String>> labels = new EnumMap<>(Label.class);
        labels.put(Label.SLUG, List.of("slug", "slugline", "catchline", "stichwort", "guía"));
        labels.put(Label.HEADLINE, List.of("headline", "title", "heading", "titel", "überschrift", "schlagzeile", "titre", "título", "titular", "titolo", "rubrik", "overskrift", "otsikko"));
        labels.put(Label.SUMMARY, List.of("abstract", "summary", "standfirst", "intro", "zusammenfassung", "résumé", "resumen", "sommario", "ingress"));
        labels.put(Label.BYLINE, List.of("byline", "by-line", "author", "autor", "auteur", "autore"));
        labels.put(Label.DATELINE, List.of("dateline", "ort", "lieu", "lugar", "luogo"));
        labels.put(Label.KEYWORDS, List.of("keywords", "keyword", "tags", "schlagwörter", "mots-clés", "palabras clave"));
        labels.put(Label.CATEGORY, List.of("category", "section", "ressort", "rubrique", "sección", "categoría", "categoria"));
        labels.put(Label.PRIORITY, List.of("priority", "urgency", "priorität", "dringlichkeit", "priorité", "prioridad"));
        labels.put(Label.STATUS, List.of("status", "pubstatus"));
        labels.put(Label.EMBARGO, List.of("embargo", "embargoed until", "embargo until", "embargoed", "sperrfrist", "sous embargo", "embargo jusqu'à", "embargado hasta", "hold for release", "not for release before",
                "not for publication before"));
        labels.put(Label.DATE, List.of("date", "filed", "timestamp", "datum", "fecha", "data"));
        labels.put(Label.ED_NOTE, List.of("eds", "editors", "ed note", "ednote", "editor's note", "editors' note", "editor’s note", "note to editors", "attention editors", "attn editors", "achtung redaktionen",
                "hinweis an die redaktion", "note aux rédactions", "note à l'attention des rédactions", "nota a los editores", "nota per i redattori"));
        labels.put(Label.USAGE_TERMS, List.of("usage", "usage terms", "restrictions", "nutzung", "conditions d'utilisation"));
        labels.put(Label.COPYRIGHT, List.of("copyright", "©"));
        labels.put(Label.BODY, List.of("body", "text", "story"));
        return labels;
    }
}
