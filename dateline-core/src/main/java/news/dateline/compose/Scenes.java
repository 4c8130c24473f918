package news.dateline.compose;

import java.util.regex.Pattern;
import news.dateline.guard.Speech;

/** Tells the sentence with which news begins from a scene before it: it has a day, a figure of the event or a speaker. In English, Spanish, French and Hindi; elsewhere by figures alone. */
final class Scenes {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern DAY = Pattern.compile("\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|this week|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|ayer|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd['’]hui|hier|cette semaine|esta semana)\\b"
            + "|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार", FLAGS);
    /** A number that is neither a span of time nor an age. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{N}+(?:[.,]\\p{N}+)*+(?![\\p{L}\\p{N}])(?![- ](?:years?|months?|weeks?|days?|hours?|minutes?|ans?|mois|semaines?|jours?|heures?|años?|meses|semanas?|días?|horas?|minutos?|वर्ष|साल|महीने|दिन|घंटे)(?![\\p{L}\\p{M}]))", FLAGS);
    /** Somebody whom nothing has named: "The men said". */
    private static final Pattern OF_NOBODY = Pattern.compile("^(?:The|El|La|Los|Las|Le|Les) \\p{Ll}[\\p{L}\\p{M}]+ ", Pattern.UNICODE_CHARACTER_CLASS);
    /** A surname or a trade that an age follows as an apposition, so that the reader gets to know who it is: "Sorvari, 74, ". */
    private static final Pattern INTRODUCES = Pattern.compile("^(?:\\p{Lu}[\\p{L}\\p{M}'’-]+|(?:The|El|La|Le) \\p{Ll}[\\p{L}\\p{M}]+), (?:[^,.]{0,40} )?\\p{N}{2}(?: (?:años|ans|वर्ष))?(?: [^,.]{0,30})?, ", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CAUSE = Pattern.compile("\\b(?:points? to|pointed to|(?:probable|likely|suspected) cause|(?:probably|likely|apparently) (?:caused|due|because)|apunta\\p{L}* a|causa probable|probablemente|cause probable|probablement|vraisemblablement)\\b|संभावित कारण", FLAGS);
    private static final Pattern PUTS = Pattern.compile("\\b(?:put|puts|gave|counted|cifr(?:a|ó|aron)|situ(?:a|ó)|chiffr(?:e|é)|évalu(?:e|é))\\b[^.;]{0,60}\\p{N}", FLAGS);

    private Scenes() { }

    static boolean tellsAct(String text) {
        String outside = Speech.withoutQuotations(text);
        boolean speaks = Speech.attributes(outside) && !(OF_NOBODY.matcher(outside).find() && Terms.of(outside).names().isEmpty());
        return speaks || DAY.matcher(outside).find() || FIGURE.matcher(outside).find();
    }

    static boolean introduces(String text) {
        return INTRODUCES.matcher(text).find();
    }

    /** Whether it says what the cause may be. */
    static boolean guessesCause(String text) {
        return CAUSE.matcher(text).find();
    }

    /** Whether somebody puts something at a figure. */
    static boolean puts(String text) {
        return PUTS.matcher(text).find();
    }
}
