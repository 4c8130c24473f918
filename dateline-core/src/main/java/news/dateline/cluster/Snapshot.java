package news.dateline.cluster;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import news.dateline.model.ItemVersion;

/**
 * What is remembered of one item for comparison: a kilobyte or two, no text. Never changed.
 *
 * @param vector    in the space in which news events part, {@link Packed}; empty when the item has no embedding
 * @param words     of the headline and the head of the text
 * @param headline  its words; where there is no headline, those of the first sentence
 * @param names     the words of names in headline and head
 * @param leads     the words of names in headline and first sentence: who and where, as the item puts it first
 * @param numbers   in headline and head, without years
 * @param countries that the news is about
 * @param opinion   what somebody thinks of an event is no report of it
 * @param slug      upper case, without marks at its end; empty when there is none
 */
record Snapshot(ItemVersion version, String language, byte[] vector, WeighedTerms words, WeighedTerms headline, WeighedTerms names, WeighedTerms leads, WeighedTerms numbers, Set<String> countries, boolean opinion, String slug,
                Optional<ItemVersion> sameTextAs, Instant at) {
    Snapshot {
        countries = Set.copyOf(countries);
    }

    static double cosine(byte[] a, byte[] b) {
        return Packed.cosine(a, b);
    }
}
