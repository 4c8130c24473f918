package news.dateline.compose;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.model.Licence;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final Filed FERRY = Filed.by("northwire").headline("Ferry sails again").body("The ferry to Lund sails again, its owner said on Monday.");

    @Test void samePartIsReadOnce() {
        Readings readings = new Readings();
        Copy first = readings.of(Filed.composition(FERRY).parts().getFirst());
        assertThat(readings.of(Filed.composition(FERRY).parts().getFirst())).isSameAs(first);
    }

    @Test void whatIsNotQuiteTheSameIsReadAgain() {
        Readings readings = new Readings();
        readings.of(Filed.composition(FERRY).parts().getFirst());
        Copy linked = readings.of(Filed.composition(FERRY.licence(Licence.LINK_ONLY)).parts().getFirst());
        assertThat(linked.agency().licence()).isEqualTo(Licence.LINK_ONLY);
        assertThat(readings.of(Filed.composition(FERRY.body("The ferry sank.")).parts().getFirst()).lines().findFirst().orElseThrow().text()).isEqualTo("The ferry sank.");
    }

    @Test void onlySoManyAreKept() {
        Readings readings = new Readings();
        Part part = Filed.composition(FERRY).parts().getFirst();
        Copy first = readings.of(part);
        for (int i = 1; i < Readings.KEPT_MAX; i++) readings.of(Filed.composition(FERRY.guid("other" + i)).parts().getFirst());
        assertThat(readings.of(part)).as("at the limit").isSameAs(first);
        for (int i = 0; i < Readings.KEPT_MAX; i++) readings.of(Filed.composition(FERRY.guid("later" + i)).parts().getFirst());
        assertThat(readings.of(part)).as("beyond it").isNotSameAs(first);
    }

    @Test void aLongItemTakesThePlaceOfManyShortOnes() {
        Readings readings = new Readings(600);
        Part part = Filed.composition(FERRY).parts().getFirst();
        Copy first = readings.of(part);
        readings.of(Filed.composition(FERRY.guid("other")).parts().getFirst());
        assertThat(readings.of(part)).isSameAs(first);
        readings.of(Filed.composition(FERRY.guid("long").body("The ferry sails. ".repeat(40))).parts().getFirst());
        assertThat(readings.of(part)).isNotSameAs(first);
    }

    @Test void itemThatDiedSinceIsNotInADraftThatIsRemembered() {
        Composer composer = new Composer();
        Filed second = Filed.by("southwire").headline("Ferry sails again after repairs").body("The ferry to Lund sails again after repairs, the port said.");
        assertThat(composer.compose(Filed.composition(FERRY, second)).orElseThrow().agencies()).contains("northwire");
        assertThat(composer.compose(Filed.composition(FERRY.unpublishable(), second)).orElseThrow()).isEqualTo(new Composer().compose(Filed.composition(FERRY.unpublishable(), second)).orElseThrow());
        assertThat(composer.compose(Filed.composition(FERRY, second)).orElseThrow().agencies()).contains("northwire");
    }
}
