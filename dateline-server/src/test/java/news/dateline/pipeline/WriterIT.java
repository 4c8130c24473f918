package news.dateline.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import news.dateline.writer.ModelServer;

class WriterIT {
    private final WritersRoom room = new WritersRoom();

    @AfterEach void close() {
        room.close();
    }

    @Test void probe() {
        room.server.that((exchange, asked) -> {
            asked.sentences().forEach(System.out::println);
            ModelServer.say(exchange, ModelServer.story(
                ModelServer.sentence("After seven months of repairs, the Brackwater bridge reopened to traffic on Tuesday, the port authority said.", asked.number("reopened to traffic")),
                ModelServer.sentence("Engineers repainted both towers and replaced 48 steel cables.", asked.number("48 steel")),
                ModelServer.sentence("The port authority said the work cost 12 million euros.", asked.number("12 million")),
                ModelServer.sentence("Ferries stop running on Friday; they carried at least 3,000 passengers a day during the repairs.", asked.number("3,000")),
                ModelServer.sentence("Until May, lorries heavier than 30 tonnes remain banned from the Brackwater bridge, transport minister Ilse Varn told reporters.", asked.number("30 tonnes"))));
        });
        room.fileTheBridge();
        room.settle();
        System.out.println(room.desk());
        room.story().proposed().ifPresent(draft -> WritersRoom.body(draft).forEach(System.out::println));
        assertThat(room.story().proposed()).isPresent();
    }
}
