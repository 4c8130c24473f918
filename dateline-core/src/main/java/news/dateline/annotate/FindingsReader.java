package news.dateline.annotate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Findings;
import news.dateline.model.Name;
import news.dateline.model.Span;

/** Finds quotations with their speakers, attributions, days, denials and hedges, by words; each text's words are walked once. Pure. */
final class FindingsReader {
    private static final int FINDINGS_MAX = 200;
    /** So many words may stand between a speaker and the word of speech: "Vega, who leads the port, said". */
    private static final int APART_MAX = 8;
    private static final int SOURCE_WORDS_MAX = 8;
    private static final Set<String> SAYS = NameWords.set("""
            said says told added adds announced warned wrote confirmed reported claimed insisted explained dijo dijeron afirmó señaló informó informaron aseguró agregó dit déclaré indiqué annoncé affirmé expliqué sagte sagten sagt erklärte berichtete betonte
            disse disseram afirmou informou informaram declarou сказал сказала сообщил сообщила сообщили сообщает заявил заявила заявили قال قالت أعلن أعلنت أكد أكدت أفاد कहा बताया""");
    private static final Set<String> ACCORDING = NameWords.set("citing según selon d'après laut segundo согласно بحسب وفق");
    private static final Set<String> SOURCES = NameWords.set("""
            police official officials prosecutor prosecutors authorities ministry government court company army hospital union agency spokesman spokeswoman spokesperson minister president mayor statement source sources witness witnesses doctors
            policía fiscalía gobierno autoridades fuentes ministerio portavoz parquet autorités gouvernement ministère porte-parole polizei staatsanwaltschaft ministerium behörden sprecher sprecherin polícia governo autoridades ministério
            полиция прокуратура власти министерство источники представитель الشرطة النيابة السلطات الوزارة مصادر पुलिस अधिकारियों अधिकारी सरकार मंत्रालय अदालत""");
    private static final Set<String> DENIES = NameWords.set("""
            not never no nobody none neither nor without cannot deny denies denied denying rejected dismissed refuted nunca jamás ningún ninguna sin niega negó rechazó desmintió ne jamais aucun aucune sans démenti nié nie
            nicht kein keine keinen keiner niemals ohne bestreitet bestritt dementierte não nenhum nenhuma sem nega negou не нет никогда никто без отрицает отрицал опроверг опровергла لا لم لن ليس ليست نفى نفت नहीं बिना इनकार खंडन""");
    private static final Set<String> HEDGES = NameWords.set("""
            alleged allegedly reportedly apparently suspected may might appears appear believed possibly perhaps likely unconfirmed presunto presunta presuntamente supuesto supuesta podría posible posiblemente présumé présumée prétendu serait seraient aurait auraient
            probablement peut-être mutmaßlich mutmaßliche mutmaßlichen angeblich offenbar möglicherweise vermutlich soll sollen suposto suposta supostamente alegado alegada alegadamente possivelmente teria teriam poderia предположительно якобы возможно вероятно
            المزعوم المشتبه يزعم ربما يعتقد कथित संदिग्ध शायद संभवतः""");

    private FindingsReader() { }

    static Findings read(List<NameFinder.Part> parts, List<Span> sentences, List<Name> names, Optional<LocalDate> day, String language) {
        List<Findings.Quotation> quotations = new ArrayList<>();
        List<Findings.Attribution> attributions = new ArrayList<>();
        List<Findings.Day> days = new ArrayList<>();
        List<Span> negations = new ArrayList<>();
        List<Span> hedges = new ArrayList<>();
        for (NameFinder.Part part : parts) {
            List<Name> people = names.stream().filter(name -> name.span().field() == part.field() && (name.kind() == Name.Kind.PERSON || name.kind() == Name.Kind.ORGANISATION)).toList();
            int before = attributions.size();
            for (int i = 0; i < part.words().size(); i++) word(part, i, people, attributions, negations, hedges);
            addQuotations(part, sentences, attributions.subList(before, attributions.size()), quotations);
            day.ifPresent(date -> DayFinder.add(part, date, language, days));
        }
        return new Findings(quotations, attributions, days, negations, hedges, ProgressReader.read(parts));
    }

    private static void word(NameFinder.Part part, int at, List<Name> people, List<Findings.Attribution> attributions, List<Span> negations, List<Span> hedges) {
        Word word = part.words().get(at);
        String folded = word.folded();
        boolean contracted = folded.endsWith("n't");
        if ((contracted || DENIES.contains(folded)) && negations.size() < FINDINGS_MAX) negations.add(span(part, at, at + 1));
        if (HEDGES.contains(folded) && hedges.size() < FINDINGS_MAX) hedges.add(span(part, at, at + 1));
        if (attributions.size() == FINDINGS_MAX) return;
        if (SAYS.contains(folded)) speaker(part, at, people).ifPresent(source -> attributions.add(new Findings.Attribution(joined(source, span(part, at, at + 1)), source)));
        else if (ACCORDING.contains(folded) || folded.equals("according") && at + 1 < part.words().size() && part.words().get(at + 1).folded().equals("to")) according(part, at, folded.equals("according") ? at + 2 : at + 1).ifPresent(attributions::add);
    }

    private static Span span(NameFinder.Part part, int from, int end) {
        return new Span(part.field(), part.words().get(from).start(), part.words().get(end - 1).end());
    }

    private static Span joined(Span one, Span other) {
        return new Span(one.field(), Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    /** Before the word of speech the nearest name or known source of the clause, else right behind it: "said Vega", "dijo la policía". */
    private static Optional<Span> speaker(NameFinder.Part part, int at, List<Name> people) {
        List<Word> words = part.words();
        for (int i = at; i > Math.max(0, at - APART_MAX); i--) {
            if (isBoundary(words.get(i).gap())) break;
            int source = i - 1;
            Optional<Span> name = people.stream().map(Name::span).filter(span -> span.end() == words.get(source).end()).findFirst();
            if (name.isPresent()) return name;
            if (SOURCES.contains(words.get(source).folded())) return Optional.of(span(part, source, source + 1));
        }
        for (int i = at + 1; i < Math.min(words.size(), at + 5) && !isBoundary(words.get(i).gap()) && words.get(i).gap().indexOf(',') < 0; i++) {
            int source = i;
            Optional<Span> name = people.stream().map(Name::span).filter(span -> span.start() == words.get(source).start()).findFirst();
            if (name.isPresent()) return name;
            if (SOURCES.contains(words.get(i).folded())) return Optional.of(span(part, i, i + 1));
        }
        return Optional.empty();
    }

    private static boolean isBoundary(String gap) {
        for (int i = 0; i < gap.length(); i++) if (".;:!?\n\"“”«»।".indexOf(gap.charAt(i)) >= 0 && !gap.equals(". ")) return true;
        return false;
    }

    private static Optional<Findings.Attribution> according(NameFinder.Part part, int at, int from) {
        int end = from;
        while (end < part.words().size() && end - from < SOURCE_WORDS_MAX && part.words().get(end).follows()) end++;
        return end > from ? Optional.of(new Findings.Attribution(span(part, at, end), span(part, from, end))) : Optional.empty();
    }

    private static void addQuotations(NameFinder.Part part, List<Span> sentences, List<Findings.Attribution> attributions, List<Findings.Quotation> quotations) {
        String text = part.text();
        for (int at = 0; at < text.length() && quotations.size() < FINDINGS_MAX; at++) {
            if ("\"“«„".indexOf(text.charAt(at)) < 0) continue;
            int end = Enclosures.end(text, at);
            if (end <= at + 1) continue;
            Span words = new Span(part.field(), at + 1, end);
            Span sentence = sentences.stream().filter(span -> span.contains(words)).findFirst().orElse(new Span(part.field(), Math.max(0, at - 80), Math.min(text.length(), end + 80)));
            quotations.add(new Findings.Quotation(words, attributions.stream().map(Findings.Attribution::source).filter(source -> sentence.contains(source) && !words.contains(source)).findFirst()));
            at = end;
        }
    }
}
