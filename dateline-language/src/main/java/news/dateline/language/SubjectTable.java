package news.dateline.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.dateline.guard.Folding;
import news.dateline.annotate.SubjectSectors;
import news.dateline.model.Subject;

/** Sectors of coded subjects by a table of this project on IPTC's trees. Immutable; safe for any number of threads. */
public final class SubjectTable implements SubjectSectors {
    /** Steps up the tree at most; IPTC's has six levels. */
    private static final int LEVELS_MAX = 10;

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> mediaTopics = new HashMap<>();
    private final Map<String, String> subjectCodes = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();
    private final Map<String, String> pathWords = new HashMap<>();

    public SubjectTable() {
        Tables.read("mediatopic-parents.tsv.gz", row -> parents.put(row[0], row[1]));
        Tables.read("subject-sectors.tsv", this::addRow);
    }

    private void addRow(String[] row) {
        for (String entry : row[2].strip().split(" +")) {
            switch (row[0]) {
                case "medtop" -> mediaTopics.put(entry, row[1]);
                case "subject" -> subjectCodes.put(entry, row[1]);
                case "word" -> words.put(key(entry), row[1]);
                case "path" -> pathWords.put(key(entry), row[1]);
                default -> throw new IllegalStateException("Expected medtop, subject, word or path in subject-sectors.tsv, found " + row[0]);
            }
        }
    }

    private static String key(String word) {
        return Folding.fold(word.strip()).replace('_', ' ').replace('-', ' ').replace("&", "and");
    }

    @Override public Optional<String> of(Subject subject) {
        String code = subject.code().substring(subject.code().lastIndexOf(':') + 1);
        if (code.matches("\\d{8}")) {
            Optional<String> coded = subject.scheme().toLowerCase(Locale.ROOT).startsWith("subj") ? ofSubjectCode(code) : ofMediaTopic(code).or(() -> ofSubjectCode(code));
            if (coded.isPresent()) return coded;
        }
        return subject.name().or(() -> Optional.of(subject.code())).map(name -> words.get(key(name.toLowerCase(Locale.ROOT))));
    }

    private Optional<String> ofMediaTopic(String code) {
        String at = code;
        for (int level = 0; level < LEVELS_MAX; level++) {
            String sector = mediaTopics.get(at);
            if (sector != null) return Optional.of(sector);
            String parent = parents.get(at);
            if (parent == null) return Optional.empty();
            at = parent;
        }
        return Optional.empty();
    }

    /** The older codes tell their ancestors by their digits: two, then three, then three. */
    private Optional<String> ofSubjectCode(String code) {
        for (int digits : new int[] {8, 5, 2}) {
            String sector = subjectCodes.get(code.substring(0, digits));
            if (sector != null) return Optional.of(sector);
        }
        return Optional.empty();
    }

    @Override public Optional<String> ofPathWord(String word) {
        String key = key(word);
        return Optional.ofNullable(pathWords.get(key)).or(() -> key.length() > 3 ? Optional.ofNullable(words.get(key)) : Optional.empty());
    }
}
