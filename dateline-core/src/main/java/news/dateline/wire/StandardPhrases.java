package news.dateline.wire;

import java.util.ArrayList;
import java.util.List;
import news.dateline.model.SignalKind;
import news.dateline.wire.Mapping.Phrase;
import news.dateline.wire.Mapping.Stand;

/** The words by which agencies signal in English, Spanish, French, German and Hindi, where an agency's own mapping says nothing else. */
final class StandardPhrases {
    static final List<Phrase> ALL = all();

    private StandardPhrases() { }

    private static List<Phrase> all() {
        List<Phrase> all = new ArrayList<>();
        kills(all);
        holds(all);
        embargoes(all);
        corrections(all);
        add(all, SignalKind.ADVISORY, Stand.OPENING, "ADVISORY", "LEGAL ADVISORY", "LEGAL WARNING");
        add(all, SignalKind.ADVISORY, Stand.IN_NOTE, "legal advisory", "legal warning", "reporting restrictions", "court order", "advertencia legal",
                "avertissement juridique", "rechtlicher hinweis", "कानूनी चेतावनी");
        return List.copyOf(all);
    }

    private static void kills(List<Phrase> all) {
        add(all, SignalKind.KILL, Stand.OPENING, "KILL", "KILL KILL", "KILL KILL KILL", "STORY KILL", "MANDATORY KILL", "BULLETIN KILL", "STORY KILLED", "STORY WITHDRAWN", "WITHDRAWN", "WITHDRAWAL",
                "WITHDRAWS", "ANNULLATO", "ANNULLATA", "ANULADA", "ANULADO", "ANULACIÓN", "NOTA ANULADA",
                "DESPACHO ANULADO", "RETIRADA", "ANNULATION", "ANNULÉ", "ANNULÉE", "DÉPÊCHE ANNULÉE", "RETIRÉ", "ZURÜCKGEZOGEN", "ZURÜCKZIEHUNG",
                        "MELDUNG ZURÜCKGEZOGEN", "रद्द", "खबर रद्द", "समाचार रद्द",
                "निरस्त", "समाचार निरस्त", "खबर वापस");
        add(all, SignalKind.KILL, Stand.ANYWHERE, "mandatory kill", "bulletin kill", "kill kill kill", "kills the story", "has killed the story", "kill this story", "please kill the story", "story is withdrawn",
                "this story has been withdrawn", "nota anulada", "dépêche annulée",
                "meldung zurückgezogen", "यह समाचार रद्द");
        add(all, SignalKind.KILL, Stand.IN_NOTE, "kill the story", "please kill", "kills story", "withdraws story", "story withdrawn", "must not be used",
                "anular esta nota", "queda anulada", "est annulée",
                "ist zurückgezogen", "wird zurückgezogen", "यह खबर रद्द");
    }

    private static void holds(List<Phrase> all) {
        add(all, SignalKind.HOLD, Stand.OPENING, "HOLD", "HOLD STORY", "HOLD THIS STORY", "DO NOT USE", "DO NOT PUBLISH", "RETENER", "RETENIDA", "NO USAR",
                "NO PUBLICAR", "À RETENIR", "NE PAS UTILISER", "NE PAS DIFFUSER",
                "NE PAS PUBLIER", "NICHT VERWENDEN", "NICHT VERÖFFENTLICHEN", "ZURÜCKHALTEN", "रोकें", "रोक कर रखें", "उपयोग न करें");
        add(all, SignalKind.HOLD, Stand.ANYWHERE, "do not use this story", "do not publish this story", "hold this story", "no usar esta nota",
                "ne pas utiliser cette dépêche", "diese meldung nicht verwenden",
                "bitte verwenden sie die meldung nicht", "इस समाचार का उपयोग न करें");
        add(all, SignalKind.HOLD, Stand.IN_NOTE, "do not use", "do not publish", "not for publication", "not for use", "hold until further notice", "no usar",
                "no publicar", "no utilizar", "ne pas utiliser",
                "ne pas publier", "ne pas diffuser", "nicht verwenden", "nicht veröffentlichen", "उपयोग न करें", "प्रकाशित न करें");
    }

    private static void embargoes(List<Phrase> all) {
        add(all, SignalKind.EMBARGO, Stand.OPENING, "EMBARGO", "EMBARGOED", "EMBARGO UNTIL", "EMBARGOED UNTIL", "UNDER EMBARGO", "HOLD FOR RELEASE", "ADVANCE HOLD", "EMBARGADO", "EMBARGADA",
                "BAJO EMBARGO", "SOUS EMBARGO", "SPERRFRIST", "एम्बार्गो");
        add(all, SignalKind.EMBARGO, Stand.ANYWHERE, "strictly embargoed", "embargoed until", "embargo until", "embargoed for release", "hold for release",
                "not for release before", "not for publication before",
                "embargado hasta", "embargada hasta", "bajo embargo hasta", "sous embargo jusqu", "embargo jusqu", "embargo hasta", "embargo fino", "embargo bis", "sperrfrist bis", "sperrfrist:", "gesperrt bis", "एम्बार्गो");
        add(all, SignalKind.EMBARGO, Stand.IN_NOTE, "embargoed", "under embargo", "embargado", "sous embargo", "sperrfrist", "से पहले प्रकाशित न करें");
    }

    private static void corrections(List<Phrase> all) {
        add(all, SignalKind.CORRECTION, Stand.OPENING, "CORRECTED", "CORRECT", "CORRECTION", "CORRECTIVE", "CORRECTS", "CORRECCIÓN", "CORREGIDA", "CORREGIDO", "RECTIFICACIÓN",
                "CORRECTIF", "RECTIFICATIF", "CORRIGÉ", "CORRIGÉE",
                "BERICHTIGUNG", "BERICHTIGT", "KORREKTUR", "KORRIGIERT", "शुद्धि", "भूल सुधार", "संशोधन", "संशोधित");
        add(all, SignalKind.CORRECTION, Stand.IN_NOTE, "corrects", "corrige", "corregido", "berichtigt", "korrigiert");
    }

    private static void add(List<Phrase> all, SignalKind kind, Stand stand, String... words) {
        for (String phrase : words) all.add(new Phrase(kind, stand, phrase));
    }
}
