package news.dateline.annotate;

import java.util.List;
import java.util.Set;
import news.dateline.annotate.Passage.Person;
import news.dateline.annotate.SensitiveWords.Cue;
import news.dateline.annotate.Words.Word;

/** Whether a sentence tells of one person under eighteen, or of young people who came to harm. Pure. */
final class YoungPeople {
    private static final int MINOR_AGE = 18;
    private static final Set<String> NO_PEOPLE = NameWords.set("plan car bus ship ferry boat vessel bridge tree law building aircraft plane dispute war conflict agreement record company firm system policy ban contract programme program project deal pact mistake "
            + "whisky wine club team treaty school plant mine machine train reactor pipe pipeline stadium church house startup festival tournament horse dog cat elephant cow bull bird turtle tiger lion whale shark cub study "
            + "scheme strategy lease licence license concession career period term mandate wait drought low high bond bonds note notes gap rule reign run streak series database data battle feud loan mortgage guarantee warranty tunnel "
            + "network road line truck lorry van phone computer app satellite telescope ministry government");
    private static final Set<String> PUPILS = NameWords.set("student student's pupil pupil's students pupils schoolmate schoolmates classmate classmates alumno alumna alumnos élève élèves");
    private static final Set<String> SCHOOLS = NameWords.set("school school's schools girls' boys' colegio escuela instituto collège lycée école");
    /** Where these stand the students may be grown. */
    private static final Set<String> GROWN = NameWords.set("university universities graduate graduates postgraduate undergraduate medical law business universidad université");
    private static final Set<String> TROUBLE = NameWords.set("investigat accus expel suspend exclu bull racis blackface slur threat misconduct apolog complain disciplin punish assault abus harass arrest charg hurt injur attack kill died die drown missing left leave leaves denunci expuls acos agred insult harcel");

    private YoungPeople() { }

    static boolean areIn(Passage passage) {
        if (passage.has(Cue.ONE) || passage.has(Cue.MANY) && passage.has(Cue.HARM)) return true;
        for (int i = 0; i < passage.words().size(); i++) if (isMinorsAge(passage, i)) return true;
        return isPupilInTrouble(passage);
    }

    /** A pupil, or a student of a school, who is charged with something or came to harm there. English and what English copy borrows. */
    private static boolean isPupilInTrouble(Passage passage) {
        List<String> words = passage.words().stream().map(Word::folded).toList();
        boolean pupil = words.stream().anyMatch(PUPILS::contains) && words.stream().anyMatch(SCHOOLS::contains) && words.stream().noneMatch(GROWN::contains);
        return pupil && words.stream().anyMatch(word -> TROUBLE.stream().anyMatch(word::startsWith));
    }

    /** "15-year-old", "aged 9", "Danial, 15," "la niña, de 11 años", "8 ans", "12 साल की बच्ची": an age below eighteen, of a person. */
    private static boolean isMinorsAge(Passage passage, int at) {
        List<Word> words = passage.words();
        String word = words.get(at).folded();
        int dash = word.indexOf('-');
        String digits = dash > 0 ? word.substring(0, dash) : word;
        if (digits.isEmpty() || digits.length() > 2 || !digits.chars().allMatch(Character::isDigit)) return false;
        int age = digits.chars().map(c -> Character.digit(c, 10)).reduce(0, (a, b) -> a * 10 + b);
        if (age >= MINOR_AGE) return false;
        if (dash > 0) return (word.contains("year-old") || word.contains("month-old") || word.contains("day-old")) && !word.endsWith("olds") && !isOfThing(words, at + 1);
        if (passage.has(Cue.AGED, at - 1, at) && (at + 1 >= words.size() || !words.get(at + 1).folded().equals("to"))) return true;
        boolean parted = isAfterPerson(passage, at) || passage.has(Cue.MANY, at - 3, at) || passage.has(Cue.MANY, at + 1, at + 4);
        return passage.has(Cue.AGES, at + 1, at + 3) ? parted || isSaidOfAge(passage, at) : isBetweenCommas(words, at) && isAfterPerson(passage, at);
    }

    private static boolean isOfThing(List<Word> words, int at) {
        return at < words.size() && NO_PEOPLE.contains(words.get(at).folded());
    }

    private static boolean isSaidOfAge(Passage passage, int at) {
        String unit = passage.words().get(Math.min(at + 1, passage.words().size() - 1)).folded();
        return passage.has(Cue.AGED, at + 2, at + 4) || unit.equals("years") && at + 2 < passage.words().size() && passage.words().get(at + 2).folded().equals("old") && !isOfThing(passage.words(), at + 3) || unit.equals(Words.fold("वर्षीय"));
    }

    /** A name or a young person, a comma, perhaps a small word ("de"), the number. */
    private static boolean isAfterPerson(Passage passage, int at) {
        for (int before = at; before >= Math.max(1, at - 1); before--) {
            if (!passage.words().get(before).gap().startsWith(",")) continue;
            int end = before;
            if (passage.people().stream().map(Person::to).anyMatch(to -> to == end) || passage.has(Cue.MANY, before - 1, before) || passage.has(Cue.ONE, before - 1, before)) return true;
        }
        return false;
    }

    private static boolean isBetweenCommas(List<Word> words, int at) {
        return words.get(at).gap().startsWith(",") && (at + 1 >= words.size() || words.get(at + 1).gap().startsWith(",") || !words.get(at + 1).follows());
    }
}
