package news.dateline.config;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Agency;
import news.dateline.model.Licence;
import news.dateline.wire.Mapping;

public record AgencyConfig(
        @Setting("A short name of lower-case letters, digits and dashes; it never changes.") String id,
        @Setting("The name that readers see.") String name,
        @Setting(value = "Its name in languages that write it otherwise, by their codes (such as hi: सगरमाथा).", byDefault = "") Map<String, String> names,
        @Setting(value = "The agency's own site.", byDefault = "") Optional<String> homepage,
        @Setting(value = "The country that its copy is about where the words point nowhere else (ISO 3166 alpha-2, such as NZ); well-known publishers and those with a country's ending in their addresses need none.",
                byDefault = "") Optional<String> country,
        @Setting(value = "Which agency tells the story where all else is equal: lower first.", byDefault = "100") int weight,
        @Setting("What the contract allows. Without a licence its items are linked, never printed.") LicenceConfig licence,
        @Setting("What the agency does in its own way.") MappingConfig mapping,
        @Setting("Where its copy comes from.") List<SourceConfig> sources) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    public AgencyConfig {
        if (names.entrySet().stream().anyMatch(entry -> !entry.getKey().matches("[a-z]{2,3}") || entry.getValue().isBlank())) throw new IllegalArgumentException("names: Expected a name by the code of a language such as hi, found " + names);
        if (country.filter(code -> !COUNTRIES.contains(code)).isPresent()) throw new IllegalArgumentException("country: Expected two capital letters of ISO 3166 such as NZ, found \"" + country.get() + "\"");
    }

    public Agency agency() {
        return new Agency(id, name, homepage, licence.licence(), weight, names);
    }

    /** Reads the mapping file where one is named; throws {@link ConfigException} with every problem of it. */
    public Mapping wireMapping() {
        return mapping.mapping();
    }

    public record LicenceConfig(
            @Setting(value = "Print its words.", byDefault = "false") boolean print,
            @Setting(value = "Rewrite them; a language model writes nothing from them without.", byDefault = "false") boolean rewrite,
            @Setting(value = "Combine them with other agencies' in one story.", byDefault = "false") boolean combine,
            @Setting(value = "Let our own models read them.", byDefault = "true") boolean ownModel,
            @Setting(value = "Send them to a model outside.", byDefault = "false") boolean outsideModel,
            @Setting(value = "Full text in feeds.", byDefault = "false") boolean fullTextInFeeds,
            @Setting(value = "Use in mail.", byDefault = "false") boolean mail,
            @Setting(value = "Pass on to others.", byDefault = "false") boolean syndication,
            @Setting(value = "Days that printed copy may stay; 0 for no limit.", byDefault = "0") int archiveDays,
            @Setting(value = "Words of a headline that may be quoted beside a link to an item that is not printed; 0 for all of it.", byDefault = "0") int quoteWordsMax,
            @Setting(value = "Countries where it may be shown (ISO 3166 alpha-2); empty for everywhere.", byDefault = "") Set<String> territories,
            @Setting(value = "Show its pictures beside its words (docs/PICTURES.md).", byDefault = "false") boolean pictures) {

        Licence licence() {
            return new Licence(print, rewrite, combine, ownModel, outsideModel, fullTextInFeeds, mail, syndication, archiveDays, quoteWordsMax, territories, pictures);
        }
    }

    public record MappingConfig(
            @Setting(value = "A mapping file (docs/MAPPING.md), or the name of a ready one: afp, ansa, ap, ats, belga, dpa, efe, kyodo, pa, reuters, tass. What stands below goes before it.", byDefault = "") Optional<String> file,
            @Setting(value = "Fields in which signals in words (KILL, HOLD, CORRECTED, EMBARGO …) count: headline, ed-note, slug, keywords, description, body. Elsewhere such words alert an editor and hold that one item.",
                    byDefault = "") Set<Mapping.FieldName> signalFields,
            @Setting(value = "The zone of times that name none; without it an embargo that names none holds until it is released.", byDefault = "") Optional<ZoneId> zone,
            @Setting(value = "Whether an embargo without a time holds until it is released, as IPTC's standard has it; some agencies always send the empty element.", byDefault = "") Optional<Boolean> emptyEmbargoHolds,
            @Setting(value = "Phrases of usage terms that are understood; where any are listed, copy with other terms alerts an editor.", byDefault = "") List<String> usageTerms) {

        Mapping mapping() {
            Mapping mapping = file.map(name -> MappingFile.named(name).mapping()).orElse(Mapping.STANDARD);
            if (!signalFields.isEmpty()) mapping = mapping.withSignalFields(signalFields);
            if (!usageTerms.isEmpty()) mapping = mapping.withUsageTerms(usageTerms);
            mapping = emptyEmbargoHolds.map(mapping::withEmptyEmbargoHolds).orElse(mapping);
            return zone.map(mapping::withZone).orElse(mapping);
        }
    }
}
