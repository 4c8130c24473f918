package news.dateline.wire.read;

/** What an item may say of itself in words or codes, under our names. */
public enum Slot {
    GUID, VERSION, LINK, STATUS, EMBARGO, EXPIRES, FIRST_CREATED, VERSION_CREATED, URGENCY, LANGUAGE, SLUG, DATELINE, CITY, COUNTRY, ED_NOTE, USAGE_TERMS, COPYRIGHT,
            BYLINE, KEYWORD, INFO_SOURCE,
    /** Codes by which a format signals: "sig:correction". */
    SIGNAL_CODE,
    /** Guids of other items that this one names; where it is a kill or hold in words, they are meant. */
    REFERS_TO
}
