package news.dateline.compose;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import news.dateline.guard.Speech;

/** Tells the sentence with which news begins from a scene before it: it has a day, a figure of the event or a speaker. In English, Spanish, French and Hindi; elsewhere by figures alone. */
final class Scenes {
    private static final int DELAYED_BY = 3;
    private static final int FEATURE_WORDS_MIN = 120;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final Pattern DAY = Pattern.compile("\\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|yesterday|this (?:week|morning|afternoon|evening)|esta (?:noche|mañana|tarde)|ce (?:soir|matin)|cette nuit|lunes|martes|miércoles|jueves|viernes|sábado|domingo|hoy|ayer|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|aujourd['’]hui|hier|cette semaine|esta semana)\\b"
            + "|(?:सोम|मंगल|बुध|गुरु|शुक्र|शनि|रवि)वार|(?<!\\p{L})(?:आज|कल)(?![\\p{L}\\p{M}])", FLAGS);
    /** A number that is neither a span of time nor an age. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\p{L}\\p{N}])\\p{N}+(?:[.,]\\p{N}+)*+(?![\\p{L}\\p{N}])(?![- ](?:years?|months?|weeks?|days?|hours?|minutes?|ans?|mois|semaines?|jours?|heures?|años?|meses|semanas?|días?|horas?|minutos?|वर्ष|साल|महीने|दिन|घंटे)(?![\\p{L}\\p{M}]))", FLAGS);
    /** Somebody whom nothing has named: "The men said". */
    private static final Pattern OF_NOBODY = Pattern.compile("^(?:The|El|La|Los|Las|Le|Les) \\p{Ll}[\\p{L}\\p{M}]+ ", Pattern.UNICODE_CHARACTER_CLASS);
    /** A surname or a trade that an age follows as an apposition, so that the reader gets to know who it is: "Sorvari, 74, ". */
    private static final Pattern INTRODUCES = Pattern.compile("^(?:\\p{Lu}[\\p{L}\\p{M}'’-]+|(?:The|El|La|Le) \\p{Ll}[\\p{L}\\p{M}]+), (?:[^,.]{0,40} )?\\p{N}{2}(?: (?:años|ans|वर्ष))?(?: [^,.]{0,30})?, ", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern CAUSE = Pattern.compile("\\b(?:points? to|pointed to|(?:probable|likely|suspected) cause|(?:probably|likely|apparently) (?:caused|due|because)|apunta\\p{L}* a|causa probable|probablemente|cause probable|probablement|vraisemblablement)\\b|संभावित कारण", FLAGS);
    private static final Pattern PUTS = Pattern.compile("\\b(?:put|puts|gave|counted|cifr(?:a|ó|aron)|situ(?:a|ó)|chiffr(?:e|é)|évalu(?:e|é))\\b[^.;]{0,60}\\p{N}", FLAGS);

    private static final Pattern AHEAD = Pattern.compile("(?<![\\p{L}\\p{M}])(?:within|(?:the )?(?:next|coming)|for another|próxim[oa]s|dentro de|dans(?: les)?(?: prochaine?s)?|d['’]ici(?: à)?|अगले) (" + Figures.NUMBER + ")(?: prochaine?s)?[ -](hours?|days?|horas?|días?|heures?|jours?|घंट\\p{M}*|दिन\\p{M}*)(?![\\p{L}])", FLAGS);

    private static final Pattern SET = Pattern.compile("^(?:(?:At|Outside|In|Inside|Near|Behind|Along|Under) an? |(?:En|Frente a|Afuera de|Junto a) una? |(?:Devant|Dans|Sous|Derrière) une? )");
    private static final Pattern AFTER_A_SCENE = Pattern.compile("^(?:\\p{L}+ (?:years?|months?|weeks?|days?|hours?) (?:later|on)|soon after|after that|(?:\\p{L}+ )?(?:años?|meses|semanas|días|horas) (?:después|más tarde)|(?:\\p{L}+ )?(?:ans?|mois|semaines|jours|heures) (?:plus tard|après))\\b", FLAGS);

    private Scenes() { }

    /** "At a café on the square", "Devant un lycée": where a scene is set. */
    static boolean opensWithAPlace(String text) {
        return SET.matcher(text).find();
    }

    /** Whether it goes on in time from what stands before it. */
    static boolean followsInTime(String text) {
        return AFTER_A_SCENE.matcher(text).find();
    }

    static boolean tellsAct(String text) {
        String outside = Speech.withoutQuotations(text);
        boolean speaks = Speech.attributes(outside) && !(OF_NOBODY.matcher(outside).find() && Terms.of(outside).names().isEmpty());
        return speaks || DAY.matcher(outside).find() || FIGURE.matcher(outside).find();
    }

    /** Whether the copy begins with a scene and says only in a later paragraph what day it is about, or at some length not at all: a feature. */
    static boolean isDelayed(Copy copy) {
        if (copy.passages().isEmpty() || copy.passages().getFirst().is(Trait.TELLS_NEWS)) return false;
        return copy.passages().stream().skip(1).limit(DELAYED_BY).anyMatch(later -> later.is(Trait.TELLS_DAY)) || copy.words() >= FEATURE_WORDS_MIN && copy.passages().stream().noneMatch(passage -> passage.is(Trait.TELLS_DAY));
    }

    /** Whether it names a day, outside quotations. */
    static boolean tellsDay(String text) {
        return DAY.matcher(Speech.withoutQuotations(text)).find();
    }

    /** Whether a paragraph tells when, or who says so: a figure alone does not make news of a scene. Where we do not know the words of a language, a figure is enough. */
    static boolean tellsNews(String text) {
        String outside = Speech.withoutQuotations(text);
        boolean latin = Character.UnicodeScript.of(outside.codePoints().filter(Character::isLetter).findFirst().orElse('a')) == Character.UnicodeScript.LATIN;
        return Speech.attributes(outside) || DAY.matcher(outside).find() || !latin && FIGURE.matcher(outside).find();
    }

    /** Whether it gives a span of time that begins when it was filed. */
    static boolean looksAhead(String text) {
        return AHEAD.matcher(text).find();
    }

    /** Whether a span of time that the text looks forward to, from when it was filed, is over: "within 24 hours", two days later. */
    static boolean isOver(String text, Instant filed, Instant now) {
        return AHEAD.matcher(text).results().anyMatch(found -> filed.plus(span(found)).isBefore(now));
    }

    private static Duration span(MatchResult found) {
        long many = Long.parseLong(Figures.number(found.group(1)));
        String unit = found.group(2).toLowerCase(Locale.ROOT);
        return unit.startsWith("h") || unit.startsWith("घ") ? Duration.ofHours(many) : Duration.ofDays(many);
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
