package news.dateline.guard;

/** The port to a model of entailment, which says how far a passage carries a claim. Any thread; the same words give the same answer. */
public interface Entailment {
    /** Probability, 0 to 1, that who believes the passage must believe the claim. */
    double entails(String passage, String claim);
}
