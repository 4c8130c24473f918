package news.dateline.search;

/** By what answers are counted and narrowed. */
public enum Facet {
    SECTOR, EDITION, AGENCY, LANGUAGE;

    /** Its field in the index. */
    String field() {
        return switch (this) {
            case SECTOR -> "sector";
            case EDITION -> "edition";
            case AGENCY -> "agency";
            case LANGUAGE -> "language";
        };
    }
}
