package news.dateline.demo;

import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.dateline.config.DatelineConfig;

/** The configuration of the sample newsroom, written as a publisher would write it. */
public final class DemoConfig {
    public static final String RESPONSIBLE_EDITOR = "Ingrid Solheim";

    private DemoConfig() { }

    /** {@code wire} gives the address of an agency's wire by its id. */
    public static DatelineConfig of(int port, Function<String, URI> wire) {
        StringBuilder yaml = new StringBuilder("""
                site:
                  name: The Dateline Demo
                  tagline: A sample newsroom. Every agency, person and company here is invented
                  address: "http://127.0.0.1:%d"
                  publisher: The Dateline sample newsroom
                  contact: news@demo.example
                  complaints: complaints@demo.example
                  ribbon: Sample copy. The agencies, people and events on this site are invented.
                server:
                  port: %d
                  forwarded: true
                desk:
                  responsible-editor: %s
                  api-token-env: DATELINE_DESK_TOKEN
                  non-legal-reasons: [error of fact, statement was forged]
                  rules:
                    - {name: Wires of the sample agencies, agencies: [northwire, meridian, austral, lumiere, sagarmatha, marfa, openline]}
                intake:
                  poll-interval-min: 1s
                  poll-interval-max: 2s
                newsletter: {folder: mails, from: newsletter@demo.example}
                authors:
                  - slug: mara-lindqvist
                    name: Mara Lindqvist
                    biography: Was a bridge engineer for twenty-two years and inspected some four hundred spans. Writes on what holds things up, and on who is supposed to look.
                    links: ["https://lindqvist.example/"]
                  - slug: tendai-mukamuri
                    name: Tendai Mukamuri
                    biography: Writes from Harare on water, cities and the people who keep both going. Grew up beside a well that his grandmother dug.
                    links: ["https://mukamuri.example/"]
                  - slug: farah-siddiqui
                    name: Farah Siddiqui
                    biography: Taught mathematics and marked examinations in Karachi before she began to write about figures, work and schools.
                    links: ["https://siddiqui.example/"]
                  - slug: ines-quiroga
                    name: Inés Quiroga
                    biography: Reporter from Bogotá. Twenty years of hospitals, rivers and town halls between the Orinoco and the Petén.
                    links: ["https://quiroga.example/"]
                  - slug: owen-tavita
                    name: Owen Tavita
                    biography: Field biologist in Apia. Keeps a notebook on islands, birds and what the sea does when nobody is measuring.
                    links: ["https://tavita.example/"]
                agencies:
                """.formatted(port, port, RESPONSIBLE_EDITOR));
        for (SampleAgency agency : SampleAgency.ALL) yaml.append("""
                  - id: %s
                    name: %s
                    names: {%s}
                    homepage: https://%s/
                    weight: %d
                    licence: {print: true, rewrite: true, combine: true, full-text-in-feeds: %s, mail: true, syndication: true, pictures: true}
                    sources:
                      - {id: %s-wire, kind: poll, url: "%s", interval: 1s, allow-private-addresses: true}
                """.formatted(agency.id(), agency.name(), names(agency), agency.domain(), agency.weight(), !agency.id().equals("austral"), agency.id(), wire.apply(agency.id())));
        return DatelineConfig.parse(yaml.toString());
    }

    private static String names(SampleAgency agency) {
        return agency.names().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(name -> name.getKey() + ": " + name.getValue()).collect(Collectors.joining(", "));
    }
}
