package news.dateline.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What points to a country and says nothing of it: money, waters, islands named like towns, stops and lists of destinations. Pure. */
final class CountryTraps {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int AROUND = 40;
    private static final int LIST_MIN = 3;
    private static final String MONEY = "(?:dollars?|cents?|pounds?|euros?|francs?|pesos?|rupees?|shillings?|dinars?|dirhams?|riyals?|rials?|yen|yuan|won|kwacha|naira|dólar(?:es)?|centavos|libras|francos|rupias|chelines|livres|roupies|runds?|krona|kroner|crowns?)";
    private static final Pattern MONEY_AFTER = Pattern.compile("^\\.?(?:['’]s)?\\s" + MONEY + "\\b", FLAGS);
    private static final Pattern MONEY_BEFORE = Pattern.compile("\\b" + MONEY + "\\s$", FLAGS);
    private static final String WATER = "(?:lake|river|sea|gulf|strait|bay|ocean|basin|delta|canal|lago|río|rio|mar|golfo|estrecho|bahía|lac|fleuve|rivière|mer|golfe|détroit|baie|झील|नदी|सागर|खाड़ी)";
    private static final Pattern WATER_BEFORE = Pattern.compile("\\b" + WATER + "\\s(?:(?:of|de|del|du|de la|des) )?$", FLAGS);
    private static final Pattern WATER_AFTER = Pattern.compile("^\\s" + WATER + "\\b", FLAGS);
    private static final Pattern WATER_INSIDE = Pattern.compile("(?:^|\\s)" + WATER + "(?:\\s|$)", FLAGS);
    private static final Pattern ISLAND_BEFORE = Pattern.compile("\\b(?:island of|isle of|île de|île|isla de|isla)\\s$", FLAGS);
    private static final Pattern VIA = Pattern.compile("\\b(?:via|by way of|stops? (?:in|at)|stopping (?:in|at)|calls? at|changing (?:in|at)|con escala en|escala en|avec un arrêt à|arrêts? à)\\s$", FLAGS);
    /** "The size of Switzerland", "as cold as Siberia", "a Sahara of plastic": what it is likened to is not where it is. */
    private static final Pattern LIKENED_BEFORE = Pattern.compile("\\b(?:(?:size|area|height|population|wealth) of(?: the)?|as (?:big|large|small|far|long|hot|cold|wide|rich|poor) as(?: in)?|(?:bigger|larger|smaller|hotter|colder|richer|poorer) than(?: in)?|(?:another|a new|the new|the next|a second|a mini|a little)|del? tamaño de|superficie de|tan (?:grande|frío|rico) como|(?:otra|otro|una nueva|un nuevo|la nueva|el nuevo)"
            + "|(?:la )?(?:taille|superficie) (?:de la|de l['’]|du|de|des)|(?:grande?s?|vaste) comme(?: la| le| l['’])?|(?:un nouveau|une nouvelle|un autre|une autre)|so (?:groß|kalt|reich) wie(?: in)?|(?:größe|fläche) (?:von|der)|do tamanho d[aeo])\\s?$", FLAGS);
    private static final Pattern LIKENED_AFTER = Pattern.compile("^[- ](?:style|sized?|like|type)\\b", FLAGS);
    /** "A Sahara of": a land with an article that no land has is a word for something else. */
    private static final Pattern COMMON_BEFORE = Pattern.compile("\\b(?:an?|un|une|una|eine?)\\s$", FLAGS);
    private static final Pattern COMMON_AFTER = Pattern.compile("^\\s(?:of|de|d['’]|von)\\b", FLAGS);
    /** "An immigrant from Iran", "Kenya-born": one person's origin. Of many ("migrants from Mali") it may be the matter. */
    private static final Pattern ORIGIN_BEFORE = Pattern.compile("\\b(?:(?:immigrant|migrant|refugee|exile|expatriate|native)|(?:hails|hailing)|inmigrante|refugiad[oa]|originari[oa]|immigrée?|réfugiée?|originaire) (?:originally )?(?:from|of|del?|de la|du|des) $", FLAGS);
    private static final Pattern ORIGIN_AFTER = Pattern.compile("^-born\\b", FLAGS);
    private static final Pattern JOINS = Pattern.compile("^(?:,|,? (?:and|or|to|y|e|et|und|नहीं|और)|, (?:and|or) (?:in |to )?)\\s?$", FLAGS);

    private CountryTraps() { }

    /** Whether the words name money: "46 U.S. cents". */
    static boolean isMoney(String text, int start, int end) {
        return MONEY_AFTER.matcher(text.substring(end, Math.min(text.length(), end + AROUND))).find() || MONEY_BEFORE.matcher(text.substring(Math.max(0, start - AROUND), start)).find();
    }

    /** Whether the mention says nothing of its country. */
    static boolean isVoid(String text, CountryMention mention) {
        if (isMoney(text, mention.start(), mention.end()) || isLikened(text, mention) || isOrigin(text, mention)) return true;
        if (mention.kind() != CountryMention.Kind.TOWN) return false;
        String before = text.substring(Math.max(0, mention.start() - AROUND), mention.start());
        String after = text.substring(mention.end(), Math.min(text.length(), mention.end() + AROUND));
        return WATER_BEFORE.matcher(before).find() || WATER_AFTER.matcher(after).find() || WATER_INSIDE.matcher(text.substring(mention.start(), mention.end())).find() || ISLAND_BEFORE.matcher(before).find();
    }

    private static boolean isOrigin(String text, CountryMention mention) {
        if (mention.kind() == CountryMention.Kind.PEOPLE) return false;
        return ORIGIN_BEFORE.matcher(text.substring(Math.max(0, mention.start() - AROUND), mention.start())).find() || ORIGIN_AFTER.matcher(text.substring(mention.end(), Math.min(text.length(), mention.end() + AROUND))).find();
    }

    private static boolean isLikened(String text, CountryMention mention) {
        if (mention.kind() == CountryMention.Kind.PEOPLE) return false;
        String before = text.substring(Math.max(0, mention.start() - AROUND), mention.start());
        String after = text.substring(mention.end(), Math.min(text.length(), mention.end() + AROUND));
        return LIKENED_BEFORE.matcher(before).find() || LIKENED_AFTER.matcher(after).find() || COMMON_BEFORE.matcher(before).find() && COMMON_AFTER.matcher(after).find();
    }

    /** The towns of one text that are only passed through, or stand in a list of towns of several countries. */
    static Set<CountryMention> passed(String text, List<CountryMention> mentions) {
        List<CountryMention> towns = mentions.stream().filter(mention -> mention.kind() == CountryMention.Kind.TOWN).sorted(Comparator.comparingInt(CountryMention::start)).toList();
        Set<CountryMention> passed = new HashSet<>();
        List<CountryMention> list = new ArrayList<>();
        for (CountryMention town : towns) {
            if (VIA.matcher(text.substring(Math.max(0, town.start() - AROUND), town.start())).find()) passed.add(town);
            boolean goesOn = !list.isEmpty() && town.start() >= list.getLast().end() && JOINS.matcher(text.substring(list.getLast().end(), town.start())).matches();
            if (!goesOn) {
                close(list, passed);
                list.clear();
            }
            list.add(town);
        }
        close(list, passed);
        return passed;
    }

    private static void close(List<CountryMention> list, Set<CountryMention> passed) {
        if (list.size() >= LIST_MIN && list.stream().map(CountryMention::country).distinct().count() > 1) passed.addAll(list);
    }
}
