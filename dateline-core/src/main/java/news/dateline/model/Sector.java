package news.dateline.model;

import java.util.List;

/** A part of the site by subject. */
public record Sector(String slug, String name) {
    /** The fifteen of the default site, in the order of its front. */
    public static final List<Sector> STANDARD = List.of(
            new Sector("agro-forestry", "Agro-Forestry"), new Sector("art-culture", "Art & Culture"), new Sector("technology", "Technology"),
            new Sector("economy-business", "Economy & Business"), new Sector("education", "Education"), new Sector("energy-extractives", "Energy & Extractives"),
            new Sector("politics", "Politics"), new Sector("law-governance", "Law & Governance"), new Sector("health", "Health"),
            new Sector("science-environment", "Science & Environment"), new Sector("social-gender", "Social & Gender"), new Sector("sports", "Sports"),
            new Sector("transport", "Transport"), new Sector("urban-development", "Urban Development"), new Sector("wash", "WASH"));
}
