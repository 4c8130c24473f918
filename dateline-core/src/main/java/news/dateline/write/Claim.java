package news.dateline.write;

import java.util.List;

/** A sentence that a model wrote, and the numbers that it says it rests on; neither is believed. {@code paragraph} is its own, from 0. */
record Claim(int paragraph, String text, List<Integer> from) {
    Claim {
        from = List.copyOf(from);
    }
}
