package news.dateline.wire;

import java.math.BigInteger;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import news.dateline.model.Byline;
import news.dateline.model.Embargo;
import news.dateline.model.ItemVersion;
import news.dateline.model.PubStatus;
import news.dateline.model.SignalKind;
import news.dateline.model.Subject;
import news.dateline.model.WireEvent.Filing;
import news.dateline.model.WireEvent.ItemFiled;
import news.dateline.model.WireItem;

/** Decides what a filing is (rule 7): new, a version, a repeat, a reprint, or nothing that was not filed already. Pure. */
public final class Versions {
    /** Characters of headline and text below which the same words prove nothing. */
    private static final int TEXT_MIN = 80;
    private static final Pattern LINKS = Pattern.compile("href=\"([^\"?#]*)");

    private Versions() { }

    /**
     * What to append to the wire log, if anything: nothing when exactly this version was filed before, so that polling the same feed again yields nothing, and nothing for a usable version that
     * is older, by the agency's own count, than what was filed. An order not to use is never too old.
     */
    public static Optional<ItemFiled> decide(WireItem item, String rawHash, Filed filed, String source, Instant receivedAt) {
        Optional<Filed.Last> last = filed.last(item.id());
        if (last.isPresent()) {
            if (last.get().contentHash().equals(contentHash(item)) || isLate(item, last.get())) return Optional.empty();
            return Optional.of(new ItemFiled(new ItemVersion(item.id(), last.get().number() + 1), Filing.VERSION, Optional.empty(), item, source, rawHash, receivedAt));
        }
        Optional<String> text = textHash(item);
        Optional<ItemVersion> own = text.flatMap(hash -> filed.firstOfAgency(item.id().agency(), hash));
        Optional<ItemVersion> any = own.or(() -> text.flatMap(filed::first));
        Filing filing = own.isPresent() ? Filing.REPEAT : any.isPresent() ? Filing.REPRINT : Filing.NEW;
        return Optional.of(new ItemFiled(new ItemVersion(item.id(), 1), filing, any, item, source, rawHash, receivedAt));
    }

    /** How a filing is remembered for the next decision. */
    public static Filed.Last last(ItemFiled filing) {
        WireItem item = filing.item();
        return new Filed.Last(filing.version().number(), item.agencyVersion(), contentHash(item), textHash(item), item.status(), item.embargo());
    }

    private static boolean isLate(WireItem item, Filed.Last last) {
        if (item.status() != PubStatus.USABLE) return false;
        Optional<BigInteger> now = count(item.agencyVersion().orElse(""));
        Optional<BigInteger> before = count(last.agencyVersion().orElse(""));
        return now.isPresent() && before.isPresent() && now.get().compareTo(before.get()) < 0;
    }

    private static Optional<BigInteger> count(String version) {
        return version.matches("\\d{1,40}") ? Optional.of(new BigInteger(version)) : Optional.empty();
    }

    /**
     * A hash of everything that a reader or the law would see differ. Times, the agency's version count, topics and tracking parts of addresses may change without that, and do, at every poll.
     */
    public static String contentHash(WireItem item) {
        List<String> parts = new ArrayList<>(List.of(item.status().iptc(), item.embargo().toString(), item.expires().map(Instant::toString).orElse(""),
                item.headlines().toString(),
                item.description().orElse(""), item.body(), item.edNote().orElse(""), item.usageTerms().orElse(""), item.copyright().orElse(""),
                        item.byline().stream().map(Byline::name).toList().toString(), item.located().toString(),
                item.slug().orElse(""), item.language().orElse(""), item.urgency().toString(), item.genres().stream().map(Versions::coded).toList().toString(), telling(item).toString(),
                        bare(item.link().orElse(""))));
        item.bodyHtml().ifPresent(html -> LINKS.matcher(html).results().forEach(link -> parts.add(link.group(1))));
        item.associations().forEach(association -> parts.add(String.join("\n", association.kind(), bare(association.href().orElse("")),
                association.caption().orElse(""), association.credit().orElse(""),
                association.usageTerms().or(association::copyright).orElse(""), association.digitalSourceType().orElse(""))));
        // What older filings never had comes last and only where it says something, so that their hashes stay what they were.
        item.associations().stream().filter(association -> association.status() != PubStatus.USABLE || !(association.embargo() instanceof Embargo.None))
                .forEach(association -> parts.add("restricted " + association.href().orElse("") + " " + association.status().iptc() + " " + association.embargo()));
        if (!item.rights().info().isEmpty()) parts.add(item.rights().info().toString());
        return Hash.of(framed(parts));
    }

    /** Update and repeat say what a version is, not what it holds. */
    private static List<SignalKind> telling(WireItem item) {
        return item.wordSignals().stream().filter(kind -> kind != SignalKind.UPDATE && kind != SignalKind.REPEAT).toList();
    }

    /** Scheme, code and name in the letters in which hashes have always held them. */
    private static String coded(Subject subject) {
        return "Subject[scheme=" + subject.scheme() + ", code=" + subject.code() + ", name=" + subject.name() + "]";
    }

    /** A hash of the words of headline and text alone; empty when they are too few to prove anything. */
    public static Optional<String> textHash(WireItem item) {
        String words = Normalizer.normalize(item.headline() + " " + item.body(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
        return words.length() < TEXT_MIN ? Optional.empty() : Optional.of(Hash.of(words));
    }

    private static String bare(String address) {
        return address.replaceFirst("[?#].*$", "");
    }

    /** Each part with its length before it, so that no two lists of parts read the same. */
    private static String framed(List<String> parts) {
        StringBuilder all = new StringBuilder();
        for (String part : parts) all.append(part.length()).append(':').append(part);
        return all.toString();
    }
}
