package news.dateline.annotate;

import news.dateline.model.Field;

/**
 * One place of an item that points to a country.
 *
 * @param kind      a land is named by itself, its people, its government or one of its institutions; a town stands in it
 * @param ambiguous whether towns of that name stand in several countries
 */
record CountryMention(String country, Field field, int start, int end, Kind kind, boolean ambiguous) {
    enum Kind { LAND, PEOPLE, TOWN }

    /** Where it stands, the most telling first; within a dateline it only says where the copy was written. */
    enum Stands { HEADLINE, LEAD, BODY, DATELINE }

    double weight() {
        return switch (field) {
            case HEADLINE -> 3;
            case DESCRIPTION -> 2;
            case BODY -> start < TOP_OF_BODY ? 1.5 : 0.3;
        };
    }

    /** Mentions deep in the body add little. */
    private static final int TOP_OF_BODY = 600;
}
