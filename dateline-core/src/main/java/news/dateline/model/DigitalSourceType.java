package news.dateline.model;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a text came to be, in IPTC's words (cv.iptc.org/newscodes/digitalsourcetype); those of them that a story of ours can be. */
public enum DigitalSourceType {
    /** Made by a program that follows rules and was trained on nothing: a story in agencies' own words. */
    ALGORITHMIC_MEDIA("algorithmicMedia"),
    /** All of it put into words by a language model. */
    TRAINED_ALGORITHMIC_MEDIA("trainedAlgorithmicMedia"),
    /** Some of it. */
    COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA("compositeWithTrainedAlgorithmicMedia"),
    /** No language model's words, and a person has changed some. */
    HUMAN_EDITS("humanEdits"),
    /** Written by people: a piece in its author's name. */
    DIGITAL_CREATION("digitalCreation");

    private static final String SCHEME = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    private final String code;

    DigitalSourceType(String code) {
        this.code = code;
    }

    @JsonValue public String code() {
        return code;
    }

    /** The address by which IPTC names it. */
    public String address() {
        return SCHEME + code;
    }
}
