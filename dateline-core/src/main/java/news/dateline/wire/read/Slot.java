package news.dateline.wire.read;

/** What an item may say of itself in words or codes, under our names. */
public enum Slot {
    GUID, VERSION, LINK, STATUS, EMBARGO, EXPIRES, FIRST_CREATED, VERSION_CREATED,
    /** When the content was made; counts as first created where that is not said. */
    CONTENT_CREATED,
    URGENCY, LANGUAGE, SLUG, DATELINE, CITY, COUNTRY, ED_NOTE, USAGE_TERMS, COPYRIGHT,
    /** Printed where no notice is given. */
    COPYRIGHT_HOLDER,
    /** Addresses of rights statements, or the statements in their own language. */
    RIGHTS_INFO,
    /** Names alone; with a role see {@link Copy#byline}. */
    BYLINE,
    KEYWORD,
    /** Names alone; with a role or code see {@link Copy#infoSource}. */
    INFO_SOURCE,
    PROFILE, PROVIDER, SERVICE, WORD_COUNT,
    /** Codes by which a format signals: "sig:correction". */
    SIGNAL_CODE,
    /** Guids of other items that this one names; where it is a kill or hold in words, they are meant. */
    REFERS_TO,
    /** Guids of which it is not sure that they are meant; a kill or hold in words withholds them until somebody has looked. */
    MAY_REFER_TO
}
