package news.dateline.write;

import java.util.List;

/** A sentence that may not stand as it is, its place in the answer, and why, in words. */
record Refusal(int place, Claim claim, List<String> reasons) {
    private static final int SHOWN_MAX = 200;

    Refusal {
        reasons = List.copyOf(reasons);
    }

    /** For editors: what it said, and what is wrong with it. */
    String words() {
        String text = claim.text().length() <= SHOWN_MAX ? claim.text() : claim.text().substring(0, SHOWN_MAX) + "…";
        return "“" + text + "”: " + String.join("; ", reasons);
    }
}
