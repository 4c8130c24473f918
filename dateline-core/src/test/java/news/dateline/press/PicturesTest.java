package news.dateline.press;

import static news.dateline.press.Copy.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import news.dateline.model.Agency;
import news.dateline.model.Association;
import news.dateline.model.AssociationBuilder;
import news.dateline.model.Embargo;
import news.dateline.model.Handling;
import news.dateline.model.ItemId;
import news.dateline.model.ItemVersion;
import news.dateline.model.Licence;
import news.dateline.model.PubStatus;
import news.dateline.model.Rendition;
import news.dateline.model.Restrictions;
import news.dateline.model.StoryId;
import news.dateline.model.WireEvent.Filing;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.model.WireItem;
import news.dateline.model.WireItemBuilder;
import news.dateline.press.page.PictureView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    private static final ItemVersion ITEM = Copy.item("1");
    private static final Predicate<ItemId> ALL = _ -> true;

    private static AssociationBuilder picture() {
        return Association.of("picture").uri("urn:picture:1").rendition("https://harbour.example/p.jpg", "image/jpeg").altText("A nurse at a door").caption("The clinic on Monday.").byline("Wanjiru Kamau").credit("Harbour Wire");
    }

    private static ItemFiled filed(Association picture, UnaryOperator<WireItemBuilder> how) {
        return new ItemFiled(ITEM, Filing.NEW, Optional.empty(), how.apply(WireItem.of(ITEM.item(), "ninjs").headline("Clinic opens").body("A clinic opened.").associations(List.of(picture))).build(), "push", "00", MORNING);
    }

    private static List<Pictures.Candidate> candidates(ItemFiled filed, Licence licence, Predicate<ItemId> usable) {
        return Pictures.candidates(Copy.draft("Clinic opens", "A clinic opened.", ITEM), List.of(filed), id -> Optional.of(new Agency(id, "Harbour Wire", Optional.empty(), licence, 1)), usable, MORNING);
    }

    private static List<Pictures.Candidate> candidates(Association picture) {
        return candidates(filed(picture, item -> item), Licence.EVERYTHING, ALL);
    }

    @Test void pictureOfALicensedItemMayStand() {
        assertThat(candidates(picture().build())).singleElement().satisfies(candidate -> assertThat(candidate.address()).contains("https://harbour.example/p.jpg"));
    }

    @Test void licenceWithoutPicturesShowsNone() {
        Licence words = new Licence(true, true, true, true, true, true, true, true, 0, 0, Set.of());
        assertThat(words.pictures()).isFalse();
        assertThat(candidates(filed(picture().build(), item -> item), words, ALL)).isEmpty();
        assertThat(candidates(filed(picture().build(), item -> item), new Licence(true, true, true, true, true, true, true, true, 0, 0, Set.of("KE"), true), ALL)).as("no page knows where its reader is").isEmpty();
        assertThat(candidates(filed(picture().build(), item -> item), new Licence(false, true, true, true, true, true, true, true, 0, 0, Set.of(), true), ALL)).isEmpty();
    }

    @Test void embargoedPictureWithFreeTextIsNotShown() {
        assertThat(candidates(picture().embargo(new Embargo.Until(MORNING.plusSeconds(1))).build())).isEmpty();
        assertThat(candidates(picture().embargo(new Embargo.UntilReleased("till noon")).build())).isEmpty();
        assertThat(candidates(picture().embargo(new Embargo.Until(MORNING)).build())).hasSize(1);
    }

    @Test void freePictureOfAnEmbargoedOrExpiredTextIsNotShown() {
        assertThat(candidates(filed(picture().build(), item -> item.embargo(new Embargo.Until(MORNING.plusSeconds(1)))), Licence.EVERYTHING, ALL)).isEmpty();
        assertThat(candidates(filed(picture().build(), item -> item.expires(MORNING)), Licence.EVERYTHING, ALL)).isEmpty();
        assertThat(candidates(filed(picture().build(), item -> item.expires(MORNING.plusSeconds(1))), Licence.EVERYTHING, ALL)).hasSize(1);
        assertThat(candidates(filed(picture().build(), item -> item), Licence.EVERYTHING, item -> !item.equals(ITEM.item()))).as("killed or held").isEmpty();
    }

    @Test void killedPictureIsNotShownWhetherAloneOrAsAnItem() {
        assertThat(candidates(picture().status(PubStatus.CANCELED).build())).isEmpty();
        assertThat(candidates(picture().status(PubStatus.WITHHELD).build())).isEmpty();
        assertThat(candidates(filed(picture().build(), item -> item), Licence.EVERYTHING, item -> !item.equals(new ItemId("harbour", "urn:picture:1")))).isEmpty();
    }

    @Test void termsThatNobodyHasReadKeepAPictureOut() {
        assertThat(candidates(picture().usageTerms("Not for use in Atlantis.").build())).isEmpty();
        assertThat(candidates(picture().usageTerms("Editorial use only.").build())).hasSize(1);
        assertThat(candidates(filed(picture().usageTerms("No sales.").build(), item -> item.usageTerms("No sales.")), Licence.EVERYTHING, ALL)).as("read with the text's").hasSize(1);
        assertThat(candidates(filed(picture().build(), item -> item.restrictions(new Restrictions(false, false, true, 0, Optional.empty()))), Licence.EVERYTHING, ALL)).isEmpty();
        assertThat(candidates(filed(picture().build(), item -> item.restrictions(new Restrictions(false, false, false, 0, Optional.of("?")))), Licence.EVERYTHING, ALL)).isEmpty();
    }

    @Test void pictureThatNobodyDescribesIsNotShown() {
        AssociationBuilder bare = Association.of("picture").rendition("https://harbour.example/p.jpg", "image/jpeg");
        assertThat(candidates(bare.build())).isEmpty();
        assertThat(candidates(Association.of("picture").rendition("https://harbour.example/p.jpg", "image/jpeg").caption("The clinic.").build())).hasSize(1);
    }

    @ParameterizedTest @ValueSource(strings = {"video", "audio", "text"})
    void filmAndSoundAreNoPictures(String kind) {
        assertThat(candidates(Association.of(kind).rendition("https://harbour.example/p.jpg", "image/jpeg").caption("The clinic.").build())).isEmpty();
    }

    @Test void smallestSizeThatIsWideEnoughIsFetched() {
        Association many = picture().rendition(size("thumbnail", 90)).rendition(size("web", 800)).rendition(size("large", 2000)).rendition(size("original", 6000)).build();
        assertThat(candidates(many).getFirst().address()).contains("https://harbour.example/2000.jpg");
    }

    private static Rendition size(String name, int width) {
        return new Rendition(Optional.of(name), "https://harbour.example/" + width + ".jpg", Optional.of("image/jpeg"), Optional.of(width), Optional.of(width / 2), Optional.empty(), Optional.empty());
    }

    @ParameterizedTest @CsvSource(nullValues = "-", value = {
        "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia,Picture made by a program (AI)", "trainedAlgorithmicMedia,Picture made by a program (AI)",
        "digsrctype:compositeWithTrainedAlgorithmicMedia,Picture changed by a program (AI)", "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture,-", "digitalArt,-",
        "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia,Picture made by a program", "somethingNew,How this picture came to be is not known"})
    void pictureThatAProgramMadeSaysSo(String code, String label) {
        assertThat(shown(picture().digitalSourceType(code).build(), Set.of()).orElseThrow().label()).isEqualTo(label == null ? "" : label);
    }

    @Test void storyWithoutDrawnPicturesShowsNoneThatAProgramMade() {
        Association made = picture().digitalSourceType("trainedAlgorithmicMedia").build();
        assertThat(shown(made, Set.of(Handling.NO_DRAWN_PICTURE))).isEmpty();
        assertThat(shown(picture().build(), Set.of(Handling.NO_DRAWN_PICTURE))).isPresent();
    }

    @Test void pictureIsShownWithItsWordsInAllItsSizes() {
        PictureView view = shown(picture().build(), Set.of()).orElseThrow();
        assertThat(view.alt()).isEqualTo("A nurse at a door");
        assertThat(view.caption()).isEqualTo("The clinic on Monday.");
        assertThat(view.credit()).isEqualTo("Wanjiru Kamau / Harbour Wire");
        assertThat(view.addresses()).containsExactly("/media/abc-0123456789abcdef-640.jpg", "/media/abc-0123456789abcdef-1280.jpg");
        assertThat(view.width()).isEqualTo(1280);
    }

    @Test void pictureOfAnItemThatTheStoryNoLongerRestsOnIsNotShown() {
        HeldPicture held = new HeldPicture(Copy.item("2"), 0, "k", "0123456789abcdef", List.of(640), List.of(480));
        assertThat(Pictures.view(new StoryId("abc"), held, Copy.draft("Clinic opens", "A clinic opened.", ITEM), Set.of(), _ -> Optional.of(filed(picture().build(), item -> item)))).isEmpty();
    }

    private static Optional<PictureView> shown(Association picture, Set<Handling> handling) {
        HeldPicture held = new HeldPicture(ITEM, 0, "k", "0123456789abcdef", List.of(640, 1280), List.of(480, 960));
        return Pictures.view(new StoryId("abc"), held, Copy.draft("Clinic opens", "A clinic opened.", ITEM), handling, _ -> Optional.of(filed(picture, item -> item)));
    }

    @Test void timesAtWhichSomethingEndsAreKnown() {
        Instant noon = MORNING.plus(Duration.ofHours(4));
        assertThat(Pictures.changes(filed(picture().embargo(new Embargo.Until(noon)).build(), item -> item.expires(noon.plusSeconds(1))))).containsExactlyInAnyOrder(noon, noon.plusSeconds(1));
    }
}
