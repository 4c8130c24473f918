package news.dateline.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.Agency;
import news.dateline.model.Licence;

public record AgencyConfig(
        @Setting("A short name of lower-case letters, digits and dashes; it never changes.") String id,
        @Setting("The name that readers see.") String name,
        @Setting(value = "The agency's own site.", byDefault = "") Optional<String> homepage,
        @Setting(value = "Which agency tells the story where all else is equal: lower first.", byDefault = "100") int weight,
        @Setting("What the contract allows. Without a licence its items are linked, never printed.") LicenceConfig licence,
        @Setting("What the agency does in its own way.") MappingConfig mapping,
        @Setting("Where its copy comes from.") List<SourceConfig> sources) {

    public Agency agency() {
        return new Agency(id, name, homepage, licence.licence(), weight);
    }

    public record LicenceConfig(
            @Setting(value = "Print its words.", byDefault = "false") boolean print,
            @Setting(value = "Rewrite them.", byDefault = "false") boolean rewrite,
            @Setting(value = "Combine them with other agencies' in one story.", byDefault = "false") boolean combine,
            @Setting(value = "Let our own models read them.", byDefault = "true") boolean ownModel,
            @Setting(value = "Send them to a model outside.", byDefault = "false") boolean outsideModel,
            @Setting(value = "Full text in feeds.", byDefault = "false") boolean fullTextInFeeds,
            @Setting(value = "Use in mail.", byDefault = "false") boolean mail,
            @Setting(value = "Pass on to others.", byDefault = "false") boolean syndication,
            @Setting(value = "Days that printed copy may stay; 0 for no limit.", byDefault = "0") int archiveDays,
            @Setting(value = "Words that may be quoted where printing is not allowed.", byDefault = "0") int quoteWordsMax,
            @Setting(value = "Countries where it may be shown (ISO 3166 alpha-2); empty for everywhere.", byDefault = "") Set<String> territories) {

        Licence licence() {
            return new Licence(print, rewrite, combine, ownModel, outsideModel, fullTextInFeeds, mail, syndication, archiveDays, quoteWordsMax, territories);
        }
    }

    public record MappingConfig(
            @Setting(value = "Fields in which signals in words (KILL, HOLD, EMBARGO …) count: headline, ed-note, slug, body-start.", byDefault = "headline, ed-note") Set<String> signalFields,
            @Setting(value = "The zone of times that name none.", byDefault = "UTC") java.time.ZoneId zone) {
    }
}
