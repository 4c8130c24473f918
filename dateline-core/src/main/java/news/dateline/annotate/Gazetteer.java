package news.dateline.annotate;

import java.util.List;
import java.util.Optional;

/** Knows the names of places, peoples and things that point to a country. Read-only; safe for any number of threads. Case and accents of what is asked do not matter. */
public interface Gazetteer {
    /** What kind of place it is; a seat is the first city of a region, an area a continent or another part of the world of no one country. */
    enum Kind { COUNTRY, REGION, CAPITAL, SEAT, CITY, AREA }

    /**
     * One place of a name.
     *
     * @param country  ISO 3166 alpha-2; empty for an area
     * @param region   the code of its first-level region inside the country, or empty
     * @param people   who live there; 0 if unknown
     * @param mainName whether it was asked for by its main name, not by one of its others
     */
    record Place(String name, Kind kind, double latitude, double longitude, String country, String region, long people, boolean mainName) { }

    /** Every place of that name, countries first, then the most populous; empty if there is none. */
    List<Place> named(String name);

    /** The region that is written so behind a town: "Ky.", "Ont.", "NSW". Such short forms mean nothing elsewhere; their capitals matter, a last point does not. */
    Optional<Place> abbreviated(String name);

    /** The country of a people or its adjective: "French", "Nigerians", "mexicana", "भारतीय". */
    Optional<String> ofPeople(String word);

    /** The country that an institution, office or well-known name points to without being a place: "Kremlin", "Lok Sabha", "NHS". */
    Optional<String> hinted(String name);

    /** Whether the word is a common given name. */
    boolean isGivenName(String word);
}
