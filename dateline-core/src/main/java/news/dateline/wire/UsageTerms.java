package news.dateline.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.dateline.model.Restrictions;

/**
 * Reads usage terms clause by clause: what of them takes something away from the licence, what is a contract's usual furniture, and what nobody knows, which waits for an editor. A clause is understood only when
 * nothing of it is left. Pure; any thread.
 *
 * <p>The phrases are those of agencies' published guides to their restrictions fields and of IPTC's examples; an agency's own go before them ({@link Mapping.OrderCodes#terms}).
 */
final class UsageTerms {
    /** Copy that may not be archived is news for as long. */
    private static final int NO_ARCHIVE_DAYS = 1;
    private static final int LENGTH_SHOWN = 200;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern CLAUSES = Pattern.compile("[;,|\\n\\r]+|\\.(?=\\s|$)|\\s[-–—/]+\\s|\\*{2,}");
    private static final String MODEL = "(?:(?-i:AI|A\\.I\\.|KI|IA)|artificial intelligence|machine learning|language models?|(?-i:LLMs?)|text and data mining|data mining|(?-i:TDM)|generative \\w+|künstliche\\w* intelligenz|intelligence artificielle|inteligencia artificial|intelligenza artificiale)";
    private static final String NOT = "(?:no|not|never|without|prohibited|forbidden|kein\\w*|nicht|pas d['’e]|interdit\\w*|sans|sin|prohibid\\w+|vietat\\w+)";

    private record Rule(Pattern words, Restrictions means) { }

    private static final List<Rule> RULES = List.of(
            rule("(?:no|not (?:to be|for)) archiv\\w*(?: use| or wireless use| purposes?)?|archiv\\w* (?:use )?(?:is )?(?:not permitted|not allowed|prohibited|forbidden)|sin archivo|pas d['’]archiv\\w*|keine archiv\\w*|nessun archivio",
                    new Restrictions(false, false, false, NO_ARCHIVE_DAYS, Optional.empty())),
            rule("(?:no|without) (?:re-?writ\\w+|re-?wording|paraphras\\w+|adaptations?)|(?:(?:may|must|is|do) )?not (?:to )?(?:be )?(?:re-?writ\\w+|re-?word\\w*|paraphras\\w+|adapt\\w*)|verbatim(?: use)? only|only verbatim|nicht um(?:zu)?schreiben|sans réécriture|sin reescri\\w+",
                    new Restrictions(false, true, false, 0, Optional.empty())),
            rule("(?:(?:may|must|is|do|should|can) )?" + NOT + "\\b.{0,60}\\b" + MODEL + "(?:[ -](?:use|training|models?|systems?|tools?|purposes?|processing|scraping))*|\\b" + MODEL + "\\b.{0,40}\\b(?:prohibited|forbidden|not permitted|not allowed|reserved|excluded|verboten|interdit\\w*|prohibid\\w+)",
                    new Restrictions(true, false, false, 0, Optional.empty())),
            rule("not (?:available|intended|permitted|for (?:use|publication|distribution|sale|release)|to be (?:used|published|distributed|shown))(?: or \\w+)? (?:in|within|to) (?!full\\b|part\\b).{2,80}"
                    + "|(?:for )?(?:use|publication|distribution|available|rights)?\\s*(?:only )?(?:in|within) (?!full\\b|part\\b|connection\\b|print\\b|the context\\b).{2,60} only|only (?:for use )?(?:in|within) (?!full\\b|part\\b|connection\\b|print\\b).{2,60}"
                    + "|(?:world(?:wide)? rights )?(?:except|excluding|outside) .{2,60}|[\\p{L} .]{2,40} out|(?:nicht|nur) in .{2,60}|sauf .{2,60}|excepto .{2,60}", new Restrictions(false, false, true, 0, Optional.empty())));
    private static final Pattern DAYS = Pattern.compile("(?:(?:for )?(?:use|usage|publication|may be used|online)\\s+)?(?:(?:for|within|up to|maximum(?: of)?|max\\.?|no longer than|not longer than|only|limited to)\\s+)*(\\d{1,4}|one|two|three|seven|ten|thirty)[ -]?(hour|day|week|month|tag|woche|monat|jour|semaine|día|semana)(?:s|e|en|n)?"
            + "(?:\\s+(?:only|maximum|max\\.?|after (?:first )?publication|from (?:first )?publication|of use|usage|use|lang))*", FLAGS);
    /** Whole clauses that take nothing away from what a contract for publication allows. */
    private static final List<Pattern> FURNITURE = List.of(
            whole("none|no restrictions?|unrestricted|frei|keine|sans restriction|sin restricciones"),
            whole("(?:this content is )?(?:restricted to |intended )?(?:for )?(?:subscribers['’] )?(?:editorial|news|journalistic)(?: (?:and|or) (?:editorial|news|reporting))?(?: (?:use|uses|purposes|usage))?(?: only)?|for (?:subscribers|clients|customers|members)(?: only)?|for (?:all )?media use(?: only)?"),
            whole("for other uses|additional clearances? may be required|contact .{2,120}|see .{2,120}|(?:please )?credit .{2,80}|mandatory credit.{0,80}|(?:©|\\(c\\)|copyright).{0,120}|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati"),
            whole("no (?:re-?)?sales?|no commercial (?:use|sales?)|no marketing|no advertising(?: campaigns?)?|no marketing no advertising campaigns|no (?:re)?distribution|no syndication|no third[- ]party (?:use|sales?)|distributed as a service to clients|not for (?:re-?sale|commercial use|advertising)"),
            whole("(?:use only with the written agreement with|nutzung nur nach schriftlicher vereinbarung mit) .{2,60}|subject to (?:the )?(?:contract|agreement|licen[cs]e).{0,60}|https?://\\S+|indefinite usage"));
    private static final Pattern LEFT_OVER = Pattern.compile("\\b(?:and|or|und|oder|et|ou|y|o|e|use|please|of|this|the|content|item|text|story|copy|is|are|purposes?|permitted|allowed)\\b|[\\p{Punct}\\s]+", FLAGS);
    private static final Pattern COUNTRY_ONLY = Pattern.compile("(?:for )?(?:the )?(.{2,40}?)(?: (?:use|clients|customers|media))? only", FLAGS);
    private static final Set<String> COUNTRIES = countries();
    private static final Map<String, Integer> NUMBERS = Map.of("one", 1, "two", 2, "three", 3, "seven", 7, "ten", 10, "thirty", 30);

    private UsageTerms() { }

    /** {@code terms} as filed; empty stands for silence, for which an agency's mapping may say what is meant. */
    static Restrictions of(Optional<String> terms, Mapping.OrderCodes orders) {
        Optional<String> said = terms.filter(text -> !text.isBlank()).or(orders::silence);
        if (said.isEmpty()) return Restrictions.NONE;
        Restrictions all = Restrictions.NONE;
        List<String> unread = new ArrayList<>();
        String rest = said.get();
        for (Map.Entry<String, Restrictions> own : orders.terms().entrySet()) {
            Matcher found = Pattern.compile(Pattern.quote(own.getKey()), FLAGS).matcher(rest);
            if (!found.find()) continue;
            all = all.and(own.getValue());
            rest = found.replaceAll(";");
        }
        for (String clause : CLAUSES.split(rest)) {
            Optional<Restrictions> read = clause(clause.strip());
            if (read.isPresent()) all = all.and(read.get());
            else unread.add(clause.strip());
        }
        boolean known = orders.usageTerms().stream().anyMatch(phrase -> said.get().toLowerCase(Locale.ROOT).contains(phrase.toLowerCase(Locale.ROOT)));
        if (unread.isEmpty() || known) return all;
        String words = String.join("; ", unread);
        return all.and(new Restrictions(false, false, false, 0, Optional.of(words.length() > LENGTH_SHOWN ? words.substring(0, LENGTH_SHOWN) : words)));
    }

    /** Empty where some of the clause is not understood. */
    private static Optional<Restrictions> clause(String clause) {
        if (LEFT_OVER.matcher(clause).replaceAll("").isEmpty() || FURNITURE.stream().anyMatch(known -> known.matcher(clause).matches())) return Optional.of(Restrictions.NONE);
        if (COUNTRY_ONLY.matcher(clause) instanceof Matcher only && only.matches() && COUNTRIES.contains(only.group(1).toLowerCase(Locale.ROOT))) return Optional.of(new Restrictions(false, false, true, 0, Optional.empty()));
        Restrictions all = Restrictions.NONE;
        String rest = clause;
        for (Rule rule : RULES) {
            Matcher found = rule.words().matcher(rest);
            if (!found.find()) continue;
            all = all.and(rule.means());
            rest = found.replaceAll(" ");
        }
        for (Matcher found = DAYS.matcher(rest); found.find(); found = DAYS.matcher(rest)) {
            Optional<Integer> days = days(found.group(1).toLowerCase(Locale.ROOT), found.group(2).toLowerCase(Locale.ROOT));
            if (days.isEmpty()) return Optional.empty();
            all = all.and(new Restrictions(false, false, false, days.get(), Optional.empty()));
            rest = rest.substring(0, found.start()) + " " + rest.substring(found.end());
        }
        return all.isNone() || !LEFT_OVER.matcher(rest).replaceAll("").isEmpty() ? Optional.empty() : Optional.of(all);
    }

    /** Whole days; a part of a day is nothing that the site counts in, and waits. */
    private static Optional<Integer> days(String number, String unit) {
        int count = NUMBERS.getOrDefault(number, number.matches("\\d+") ? Integer.parseInt(number) : 0);
        int hours = switch (unit.charAt(0)) {
            case 'h' -> count;
            case 'w', 's' -> count * 7 * 24;
            case 'm' -> count * 30 * 24;
            default -> count * 24;
        };
        return hours > 0 && hours % 24 == 0 ? Optional.of(hours / 24) : Optional.empty();
    }

    private static Rule rule(String words, Restrictions means) {
        return new Rule(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words + ")(?![\\p{L}\\p{N}])", FLAGS), means);
    }

    private static Pattern whole(String words) {
        return Pattern.compile("(?:" + words + ")[\\s.!]*", FLAGS);
    }

    private static Set<String> countries() {
        Set<String> names = new HashSet<>(Set.of("uk", "u.k", "usa", "us", "u.s", "u.s.a", "uae", "eu", "eea", "europe", "asia", "africa", "north america", "latin america", "britain", "great britain", "england", "scotland", "wales"));
        for (String code : Locale.getISOCountries()) names.add(Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT));
        return Set.copyOf(names);
    }
}
