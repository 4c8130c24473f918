package news.dateline.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import news.dateline.model.Assessment;
import news.dateline.model.DeskCommand;
import news.dateline.model.Draft;
import news.dateline.model.Sentence;
import news.dateline.model.Source;

/**
 * An editor's own sentences beside what the fact guard says of them (the law, 15): what it refuses is published only when the editor confirms that they have read why, by a code that stands for just
 * these findings. Pure.
 *
 * <p>It asks no model: what was said of each sentence comes with the command.
 */
public final class Confirmation {
    private static final int CODE_BYTES = 5;
    private static final int SHOWN_MAX = 5;
    private static final String ASKS = "confirm with the code ";
    private static final Pattern CODE = Pattern.compile(ASKS + "([0-9a-f]{" + 2 * CODE_BYTES + "})");

    private final Map<String, Assessment> said;

    /** Of what a correction makes of a draft; a sentence of which nothing is said counts as refused. */
    Confirmation(Draft before, Draft after, Map<String, Assessment> assessed) {
        this.said = new LinkedHashMap<>();
        for (Sentence sentence : written(before, after)) said.put(sentence.text(), assessed.getOrDefault(sentence.text(), Assessment.UNREAD));
    }

    /** The sentences that an editor's hand changed, each once. */
    static List<Sentence> written(Draft before, Draft after) {
        Set<String> stood = before.sentences().stream().map(Sentence::text).collect(Collectors.toSet());
        Map<String, Sentence> written = new LinkedHashMap<>();
        for (Sentence sentence : after.sentences()) if (!stood.contains(sentence.text())) written.putIfAbsent(sentence.text(), sentence);
        return List.copyOf(written.values());
    }

    /** Why it is not published yet; empty when nothing is refused or the editor has confirmed what is. */
    Optional<Decision.Rejected> bar(DeskCommand.CorrectStory c) {
        List<String> refused = new ArrayList<>();
        said.forEach((sentence, guard) -> {
            if (!guard.supported()) refused.add("“" + sentence + "” (" + guard.words() + ")");
        });
        if (refused.isEmpty() || c.confirmed().filter(code(refused)::equals).isPresent()) return Optional.empty();
        String more = refused.size() > SHOWN_MAX ? " and " + (refused.size() - SHOWN_MAX) + " more" : "";
        String shown = String.join(" ", refused.subList(0, Math.min(SHOWN_MAX, refused.size()))) + more;
        return Optional.of(new Decision.Rejected("NOT_BORNE_OUT", "The fact guard does not find this in the story's sources: " + shown + ". Word it otherwise, or " + ASKS + code(refused)
                + " that you have read this and answer for it."));
    }

    private static String code(List<String> refused) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(String.join("\n", refused).getBytes(StandardCharsets.UTF_8)), 0, CODE_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** The code that a refusal asks to be confirmed with. */
    public static Optional<String> code(Decision.Rejected refusal) {
        Matcher code = CODE.matcher(refusal.sentence());
        return refusal.code().equals("NOT_BORNE_OUT") && code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    /** The draft whose changed sentences carry what was said of them. */
    Draft recorded(Draft draft, String editor) {
        return Edit.each(draft, sentence -> said.containsKey(sentence.text()) ? recorded(sentence, editor) : sentence);
    }

    private Sentence recorded(Sentence sentence, String editor) {
        List<Source> sources = new ArrayList<>();
        Source own = new Source.Editor(editor, Optional.of(said.getOrDefault(sentence.text(), Assessment.UNREAD).confirmed()));
        for (Source source : sentence.sources()) sources.add(source instanceof Source.Editor(String name, _) && name.equals(editor) ? own : source);
        return new Sentence(sentence.text(), sources, sentence.added());
    }
}
