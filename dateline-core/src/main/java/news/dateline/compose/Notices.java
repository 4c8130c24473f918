package news.dateline.compose;

import java.util.regex.Pattern;

/** What an agency writes to those who print its copy and not to readers: that an item is withdrawn, must not be used, is to be removed. It is no news, also where its status does not say so. */
final class Notices {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int LINES_READ = 4;
    private static final Pattern NOTICE = Pattern.compile("\\b(?:(?:subscribers|clients|editors|publishers) (?:must|should|are (?:asked|advised|requested|instructed|reminded))|(?:has|have) withdrawn (?:the|its|this|that) (?:item|story|article|report|dispatch|copy) (?:slugged|headlined|sent|filed|moved|numbered)"
            + "|(?:please )?(?:kill|withhold|disregard) (?:the|this|our) (?:item|story|article|dispatch)|(?:los )?(?:abonados|clientes|editores) (?:deben|deberán)|rogamos (?:anular|no utilizar|no publicar)|(?:les )?(?:abonnés|clients|rédactions) (?:doivent|sont priés|sont invités)|(?:prière|merci) de ne pas (?:utiliser|publier))(?![\\p{L}\\p{M}])"
            + "|ग्राहक (?:इसका|इसे) (?:उपयोग|प्रयोग) न करें", FLAGS);

    private Notices() { }

    static boolean isNotice(Copy copy) {
        return copy.lines().limit(LINES_READ).anyMatch(line -> NOTICE.matcher(line.text()).find());
    }
}
