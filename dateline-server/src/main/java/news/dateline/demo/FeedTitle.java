package news.dateline.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a recorded feed calls its publisher, for readers: an archive names its feeds by short codes ("lakepress"), and a story that says "lakepress reported" reads as a mistake. The words of the feed's own titles, names and rights
 * that spell the code ("Lake Press" of "Lake Press - Top Stories", "North Shore Times" for "nstimes"), else the first part of a title that says more than "Top stories". Pure; empty where the feed says nothing.
 */
final class FeedTitle {
    /** So much of a document stands before its first item at most. */
    static final int HEAD_MAX = 30_000;
    private static final int NAME_MAX = 40;
    private static final Pattern FIRST_ITEM = Pattern.compile("<(?:item|entry)[\\s>]");
    private static final Pattern SAYS = Pattern.compile("<(?:title|copyright|rights|name|dc:publisher|dc:creator|dc:rights|itunes:author|author)(?:\\s[^>]*)?>\\s*(?:<!\\[CDATA\\[)?([^<\\]]{2,200})");
    private static final Pattern PARTS = Pattern.compile("\\s+[-–—|>/·•]\\s+|:\\s+|\\s*[|>]\\s*|,\\s|\\s+/\\s*");
    private static final Pattern RIGHTS = Pattern.compile("(?i)\\b(?:copyright|all rights reserved)\\b|\\(c\\)|©|\\b(?:19|20)\\d\\d\\b");
    private static final Pattern DOMAIN = Pattern.compile("(?i)^(?:www\\.)?([\\p{L}\\p{N}-]{2,})(?:\\.(?:com?|org|net|news|tv))?(?:\\.[a-z]{2})?$");
    private static final Set<String> SAYS_NOTHING = Set.of("articles", "home", "news", "headlines", "top", "stories", "latest", "rss", "feed", "channel", "breaking", "world", "all", "the", "front", "page");

    private FeedTitle() { }

    static Optional<String> of(String code, String document) {
        String head = document.substring(0, Math.min(HEAD_MAX, document.length()));
        Matcher item = FIRST_ITEM.matcher(head);
        List<String> parts = new ArrayList<>();
        for (Matcher says = SAYS.matcher(item.find() ? head.substring(0, item.start()) : head); says.find();) PARTS.splitAsStream(RIGHTS.matcher(plain(says.group(1))).replaceAll(" ")).map(part -> part.replaceAll("\\s+", " ").strip()).filter(part -> part.length() > 1).forEach(parts::add);
        return Stream.concat(parts.stream().flatMap(part -> spelling(code, part).stream()), parts.stream().filter(FeedTitle::saysSomething).map(FeedTitle::bare)).filter(name -> name.length() <= NAME_MAX).findFirst();
    }

    private static String plain(String text) {
        return text.replace("&gt;", ">").replace("&#124;", "|").replace("&amp;", "&").replace("&#39;", "'").replace("&quot;", "").replaceAll("[\"\\\\\\p{Cc}]", " ");
    }

    /** The words that spell the code by their beginnings, one after the other. */
    private static Optional<String> spelling(String code, String part) {
        List<String> words = Arrays.stream(part.split(" ")).map(FeedTitle::bare).toList();
        for (int from = 0; from < words.size(); from++) {
            int end = spelt(code.replace("-", ""), words, from);
            if (end > from) return Optional.of(String.join(" ", words.subList(from, end)));
        }
        return Optional.empty();
    }

    /** Behind the last word that the spelling needs; -1 where the words spell something else. */
    private static int spelt(String code, List<String> words, int from) {
        if (code.isEmpty()) return from;
        if (from == words.size()) return -1;
        String word = words.get(from).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        for (int length = Math.min(word.length(), code.length()); length > 0; length--) {
            if (!code.startsWith(word.substring(0, length))) continue;
            int end = spelt(code.substring(length), words, from + 1);
            if (end > 0) return end;
        }
        return -1;
    }

    private static boolean saysSomething(String part) {
        return Arrays.stream(part.toLowerCase(Locale.ROOT).split(" ")).anyMatch(word -> word.length() > 1 && !SAYS_NOTHING.contains(word));
    }

    private static String bare(String word) {
        Matcher domain = DOMAIN.matcher(word);
        return domain.matches() ? domain.group(1) : word;
    }
}
