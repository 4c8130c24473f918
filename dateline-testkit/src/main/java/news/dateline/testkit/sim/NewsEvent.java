package news.dateline.testkit.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Something that happens on a simulated day, of which agencies tell in words of their own. */
final class NewsEvent {
    private record Kind(List<String> verbs, List<String> things, String unit, String served) { }

    private static final List<Kind> KINDS = List.of(
            new Kind(List.of("opens", "inaugurates", "puts into service"), List.of("footbridge", "pedestrian bridge", "river crossing"), "million crowns", "commuters"),
            new Kind(List.of("starts", "begins", "launches"), List.of("night ferry", "overnight ferry line", "ferry service"), "crowns a ticket", "passengers"),
            new Kind(List.of("plants", "sets out", "puts in"), List.of("mangrove belt", "belt of mangroves", "coastal mangroves"), "hectares", "fishing families"),
            new Kind(List.of("unveils", "presents", "shows"), List.of("solar kiln", "sun-heated kiln", "brick kiln run on sunlight"), "kilowatts", "brickmakers"),
            new Kind(List.of("reopens", "restores", "brings back"), List.of("cable tramway", "hill tramway", "old tramway"), "kilometres", "riders a day"),
            new Kind(List.of("tests", "tries out", "pilots"), List.of("desalination plant", "plant that turns sea water fresh", "water plant"), "million litres a day", "households"));
    private static final List<String> COUNTRIES = List.of("Kenya", "Fiji", "Nepal", "Ghana", "Uruguay", "Zambia", "Jordan", "Samoa", "Malaysia", "Portugal");
    private static final List<String> LEADS = List.of("%s %s a %s in %s, %s, on Tuesday, engineer %s told reporters.", "In %4$s, %5$s, %1$s %2$s a %3$s, project head %6$s announced on Tuesday.",
            "A %3$s that %1$s %2$s this week is the first in %4$s, %5$s, according to surveyor %6$s.");
    private static final List<List<String>> FACTS = List.of(
            List.of("The work comes to %2$d %3$s and took %4$d months, the planning office of %1$s said.", "It took %4$d months and comes to %2$d %3$s, planner %1$s noted."),
            List.of("Around %2$d00 %5$s in %6$s are expected to use it from this week, %1$s of the regional office said.", "Some %2$d00 %5$s of %6$s stand to benefit, regional adviser %1$s reckoned."),
            List.of("%7$s plans two more such works in the %1$s valley next year.", "Next year %7$s wants to build two more of them near %1$s."),
            List.of("Residents of %6$s had asked for it for eleven years, recalled %1$s of the neighbourhood council.", "For eleven years people in %6$s had been waiting, baker %1$s remembered."),
            List.of("Music and a market followed, with the band %1$s on the quay.", "The band %1$s played on the quay, and a market went on into the evening."),
            List.of("The design by the %1$s studio had been chosen out of %4$d entries.", "Out of %4$d entries the design of the %1$s studio had been chosen."));

    private final Words words;
    private final RandomGenerator chance;
    private final Kind kind;
    private final String name;
    private final String place;
    private final String maker;
    private final String country;
    private final int size;
    private final int months;

    NewsEvent(Words words, RandomGenerator chance) {
        this.words = words;
        this.chance = chance;
        this.kind = words.one(KINDS);
        this.place = words.next();
        this.maker = words.next();
        this.country = words.one(COUNTRIES);
        this.size = 12 + chance.nextInt(80);
        this.months = 20 + chance.nextInt(20);
        this.name = maker + " at " + place;
    }

    String name() {
        return name;
    }

    /** Whoever and wherever it is about, which stands in headlines and addresses too, in lower case. */
    List<String> names() {
        return List.of(maker.toLowerCase(Locale.ROOT), place.toLowerCase(Locale.ROOT));
    }

    String headline() {
        return maker + " " + words.one(kind.verbs()) + " " + words.one(kind.things()) + " in " + place;
    }

    /** A lead and a few facts in one agency's words. */
    List<Line> report() {
        List<Line> lines = new ArrayList<>();
        String mark = words.next();
        lines.add(new Line(String.format(Locale.ROOT, words.one(LEADS), maker, words.one(kind.verbs()), words.one(kind.things()), place, country, mark), mark));
        List<List<String>> facts = new ArrayList<>(FACTS);
        int count = 3 + chance.nextInt(3);
        for (int i = 0; i < count; i++) lines.add(fact(facts.remove(chance.nextInt(facts.size()))));
        return lines;
    }

    /** One fact more, for an update. */
    Line fact() {
        return fact(words.one(FACTS));
    }

    private Line fact(List<String> wordings) {
        String mark = words.next();
        return new Line(String.format(Locale.ROOT, words.one(wordings), mark, size, kind.unit(), months, kind.served(), place, maker), mark);
    }
}
