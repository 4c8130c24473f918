package news.dateline.wire.read;

/** How much one document may hold (rule 14). Beyond a limit a document is unreadable, with the limit as its reason. */
public final class Limits {
    public static final int DOCUMENT_BYTES = 32 << 20;
    /** A longer document whose items stand one after another is read item by item. */
    public static final int READ_WHOLE_BYTES = 4 << 20;
    /** Of a document that is read item by item: items are only limited in themselves, by {@link #DOCUMENT_BYTES}. */
    public static final long MESSAGE_BYTES = 8L << 30;
    /** What stands before the first item, and one tag. */
    public static final int HEAD_BYTES = 1 << 20;
    public static final int ELEMENT_DEPTH = 200;
    public static final int ELEMENTS = 1_000_000;
    public static final int ATTRIBUTES = 200;
    /** Characters. */
    public static final int ATTRIBUTE_LENGTH = 100_000;
    /** Characters of one uninterrupted text in XML, or of one string in JSON. */
    public static final int TEXT_LENGTH = 8_000_000;
    public static final int ITEMS = 10_000;
    /** Characters of one item's plain body. A longer one is left out and the item withheld: nobody can check it. */
    public static final int BODY_LENGTH = 2_000_000;
    /** Tags in one piece of markup; beyond it the item is withheld like one with too long a body. */
    public static final int MARKUP_TAGS = 100_000;
    /** Characters of a headline, name or caption with markup that are looked at. */
    public static final int LINE_MARKUP_LENGTH = 200_000;
    /** Characters of any other field of an item; longer ones are cut. */
    public static final int FIELD_LENGTH = 20_000;
    /** Characters of a guid; a longer one is replaced by its hash. */
    public static final int GUID_LENGTH = 2_000;
    /** Values of one repeated field: subjects, keywords, pictures. */
    public static final int VALUES = 500;

    /** Files of one archive, or mails of one mbox file. */
    public static final int PARCEL_PIECES = 1_000;
    /** What all files of one archive unpack to: a bomb ends here. */
    public static final int PARCEL_BYTES = 64 << 20;
    /** Parts of one mail, attachments among them. */
    public static final int MAIL_PARTS = 200;
    /** Parts within parts, and mails within mails. */
    public static final int MAIL_DEPTH = 10;
    /** Header fields of one part of a mail. */
    public static final int MAIL_HEADERS = 2_000;
    /** Bytes of one header field of a mail, its line end among them. */
    public static final int MAIL_HEADER_LENGTH = 100_000;

    private Limits() { }
}
