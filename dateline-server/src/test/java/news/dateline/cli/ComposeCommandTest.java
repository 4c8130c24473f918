package news.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.Sentences;
import news.dateline.log.Json;
import news.dateline.model.AnnotatedItem;
import news.dateline.model.Embedding;
import news.dateline.model.Field;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

final class ComposeCommandTest {
    private record Run(int exit, String out, String err) { }

    private static Run run(String input, String... arguments) {
        ComposeCommand command = new ComposeCommand(() -> (version, item) -> new AnnotatedItem(version, "en", Sentences.of(item.body(), "en", Field.BODY), List.of(), List.of(), List.of(), List.of(), List.of(), "politics",
                Optional.empty(), 0.5, Set.of(), Optional.empty(), Embedding.ABSENT), new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = new CommandLine(command).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    @Test void aStoryIsPrintedForEachEventWithItsSources() throws IOException {
        Run run = run("""
            {"id":"a1","cluster":"c1","source":"Northwire","language":"en","title":"Bridge closed 😀","text":"😀 notes. The bridge at Ems was closed on Monday, police said.\\n\\nA lorry of 40 tonnes had broken its railing."}
            {"id":"b1","cluster":"c1","source":"Lake Press","text":"Repairs will take six weeks and cost 2 million euros, the county engineer said."}
            {"id":"x","source":"Northwire","text":"A mill burned down near Ems on Sunday."}
            """);
        assertThat(run.exit()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode story = Json.mapper().readTree(lines.getFirst());
        assertThat(story.get("cluster").asText()).isEqualTo("c1");
        assertThat(story.get("agencies").toString()).isEqualTo("[\"Northwire\",\"Lake Press\"]");
        JsonNode second = story.get("paragraphs").get(0).get(1);
        assertThat(second.get("text").asText()).isEqualTo("The bridge at Ems was closed on Monday, police said.");
        assertThat(second.get("sources").toString()).isEqualTo("[{\"end\":61,\"item\":\"a1\",\"start\":9}]");
        JsonNode added = story.get("paragraphs").get(2).get(0);
        assertThat(added.get("text").asText()).startsWith("Lake Press reported: Repairs").endsWith("engineer said.");
        assertThat(added.get("added")).hasSize(1);
    }

    @Test void itemsOfParseAreReadAsTheyArePrinted() throws IOException {
        Run run = run("""
            {"cluster":"c1","item":{"standard":{"name":"ninjs","version":"3.1"},"uri":"urn:n:1","type":"text","versionCreated":"2026-03-04T12:00:00Z","headlines":[{"value":"Bridge closed"}],"bodies":[{"contentType":"text/plain","value":"The bridge at Ems was closed on Monday, police said."}]},"dateline":{"source":"northwire"}}
            """);
        assertThat(run.err()).isEmpty();
        assertThat(Json.mapper().readTree(run.out()).get("headline").asText()).isEqualTo("Bridge closed");
    }

    @Test void aBadLineIsNamedAndTheOthersAreComposed() {
        Run run = run("not json\n{\"id\":\"a\"}\n{\"id\":\"x\",\"published\":\"yesterday\",\"text\":\"A\"}\n{\"id\":\"x\",\"text\":\"A mill burned down near Ems on Sunday.\"}\n");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("-:1: expected a JSON object", "-:2: expected a title or a text", "-:3: expected \"published\"");
        assertThat(run.out().lines()).hasSize(1);
    }

    @Test void aLimitOfWordsBelowOneIsRefused() {
        assertThat(run("", "--words", "0").exit()).isEqualTo(2);
        assertThat(run("", "no-such-file.jsonl").exit()).isEqualTo(2);
    }
}
