package news.dateline.testkit.sim;

/** A sentence with the one word that stands in no other: where that word is seen, the sentence (or what was made of it) is seen. */
record Line(String text, String mark) { }
