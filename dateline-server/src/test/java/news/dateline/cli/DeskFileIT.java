package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.StoryId;
import news.dateline.model.StoryState;
import news.dateline.web.desk.Newsroom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DeskFileIT {
    private static final String OPINION = "---\nform: opinion\nauthor: mara-lind\nheadline: Let the river in\nsector: wash\n---\nThe wall costs nine million.\n";
    private final Newsroom room = new Newsroom();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    @TempDir private Path folder;

    @AfterEach void closed() {
        room.close();
    }

    private int run(String... args) {
        CommandLine command = new CommandLine(new DeskTool(name -> name.equals("DATELINE_DESK_TOKEN") ? Optional.of(Newsroom.TOKEN) : Optional.empty()));
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] all = java.util.stream.Stream.concat(java.util.Arrays.stream(args), java.util.stream.Stream.of("--server", room.address().toString())).toArray(String[]::new);
        return command.execute(all);
    }

    private String piece(String text) throws IOException {
        return Files.writeString(folder.resolve("PIECE.md"), text).toString();
    }

    private StoryId story() {
        Matcher story = Pattern.compile("story (?:drafted|published) ([a-z0-9]+)").matcher(out.toString());
        assertThat(story.find()).isTrue();
        return new StoryId(story.group(1));
    }

    @Test void aPieceIsFiledReadPublishedUpdatedAndCorrected() throws IOException {
        assertThat(run("file", piece(OPINION))).isZero();
        StoryId story = story();
        assertThat(room.story(story).state()).isEqualTo(StoryState.WAITING);
        assertThat(run("show", story.value())).isZero();
        assertThat(out.toString()).contains("The wall costs nine million.", "written by Mara Lind");
        assertThat(run("approve", story.value())).isZero();
        assertThat(room.story(story).state()).isEqualTo(StoryState.PUBLISHED);
        assertThat(run("file", piece(OPINION.replace("nine", "nineteen")), "--update", story.value(), "--publish", "--wrong", "nine million", "--right", "nineteen million")).isZero();
        assertThat(room.story(story).corrections()).hasSize(1);
        assertThat(run("review", story.value())).isZero();
        assertThat(out.toString()).contains("written by Mara Lind; read by cli").doesNotContain("compiled by software");
        assertThat(run("kill", story.value(), "--why", "a court")).isZero();
        assertThat(run("file", piece(OPINION))).isEqualTo(1);
        assertThat(err.toString()).contains("KILLED: ");
    }

    @Test void whatHasToBeMendedIsNamedByFileAndLine() throws IOException {
        String file = piece(OPINION.replace("opinion", "poem") + "\n<script>alert(1)</script>\n");
        assertThat(run("file", file, "--publish")).isEqualTo(2);
        assertThat(err.toString()).contains(file + ":2: “poem” is no form", file + ":9: HTML is not taken");
        assertThat(run("file", folder.resolve("none.md").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("none.md: cannot be read");
        assertThat(run("file", piece("x".repeat(40_001)))).isEqualTo(2);
        assertThat(err.toString()).contains("more than 40000 characters");
        assertThat(run("file", piece(OPINION), "--update", "no story")).isEqualTo(2);
        assertThat(run("file", piece(OPINION), "--update", "nosuchstory")).isEqualTo(1);
        assertThat(err.toString()).contains("NO_SUCH_STORY");
    }
}
