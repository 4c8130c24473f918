package news.dateline.model;

import java.time.ZoneId;
import java.util.List;

/** The fronts for one audience, with its clock, its language and its countries (ISO 3166 alpha-2). Global has the id "global" and every story. */
public record Edition(String id, String name, ZoneId zone, String language, List<String> countries) {
    public static final String GLOBAL = "global";

    public Edition {
        Checks.filled(id, "an edition's id");
        countries = List.copyOf(countries);
    }

    /** Where its front stands: "/" for Global. */
    public String path() {
        return id.equals(GLOBAL) ? "/" : "/" + id;
    }

    private static Edition of(String id, String name, String zone, String countries) {
        return new Edition(id, name, ZoneId.of(zone), "en", countries.isEmpty() ? List.of() : List.of(countries.split(" ")));
    }

    /** The twelve of the default site; countries by the World Bank's and the UN's regions. */
    public static final List<Edition> STANDARD = List.of(
            of(GLOBAL, "Global", "UTC", ""),
            of("pacific", "Pacific", "Pacific/Auckland", "AS AU CK FJ FM GU KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS"),
            of("south-asia", "South Asia", "Asia/Kolkata", "AF BD BT IN LK MV NP PK"),
            of("east-south-east-asia", "East and South East Asia", "Asia/Singapore", "BN CN HK ID JP KH KP KR LA MM MN MO MY PH SG TH TL TW VN"),
            of("europe-central-asia", "Europe and Central Asia", "Europe/Brussels",
                "AD AL AM AT AX AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE KG KZ LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM TJ TM TR UA UZ VA XK"),
            of("central-africa", "Central Africa", "Africa/Kinshasa", "AO CD CF CG CM GA GQ ST TD"),
            of("east-africa", "East Africa", "Africa/Nairobi", "BI DJ ER ET KE KM MG MU RE RW SC SD SO SS TZ UG YT"),
            of("southern-africa", "Southern Africa", "Africa/Johannesburg", "BW LS MW MZ NA SZ ZA ZM ZW"),
            of("west-africa", "West Africa", "Africa/Lagos", "BF BJ CI CV GH GM GN GW LR ML MR NE NG SH SL SN TG"),
            of("middle-east-north-africa", "Middle East and North Africa", "Asia/Dubai", "AE BH DZ EG EH IL IQ IR JO KW LB LY MA OM PS QA SA SY TN YE"),
            of("north-america", "North America", "America/New_York", "BM CA GL PM US"),
            of("latin-america-caribbean", "Latin America and Caribbean", "America/Bogota",
                "AG AI AR AW BB BL BO BQ BR BS BZ CL CO CR CU CW DM DO EC FK GD GF GP GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI"));
}
