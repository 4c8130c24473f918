package news.dateline.testkit.sim;

import java.util.List;
import java.util.Optional;
import news.dateline.model.Agency;
import news.dateline.model.Licence;

/** An invented agency, the format it files in and what its contract allows. */
public record SimulatedAgency(Agency agency, WireForm form) {
    /** All of them; {@code quill} has no licence to be printed. */
    public static final List<SimulatedAgency> ALL = List.of(
            of("tidewire", "Tidewire", WireForm.NINJS, Licence.EVERYTHING, 1), of("polestar", "Polestar Press", WireForm.NEWSML_G2, Licence.EVERYTHING, 2),
            of("lantern", "Lantern News", WireForm.RSS, Licence.EVERYTHING, 3), of("harrow", "Harrow Agency", WireForm.ATOM, Licence.EVERYTHING, 4),
            of("corvid", "Corvid Dispatch", WireForm.JSON_FEED, Licence.EVERYTHING, 5), of("quill", "Quill Service", WireForm.NINJS, Licence.LINK_ONLY, 6));

    private static SimulatedAgency of(String id, String name, WireForm form, Licence licence, int weight) {
        return new SimulatedAgency(new Agency(id, name, Optional.of("https://" + id + ".example"), licence, weight), form);
    }

    public String id() {
        return agency.id();
    }

    boolean isLicensed() {
        return agency.licence().print();
    }

    String guid(String name) {
        return switch (form) {
            case NINJS, NEWSML_G2 -> "urn:newsml:" + id() + ".example:20260303:" + name;
            case RSS, JSON_FEED -> "https://" + id() + ".example/news/" + name;
            case ATOM -> "tag:" + id() + ".example,2026:" + name;
        };
    }
}
