package news.dateline.compose;

import java.util.regex.Pattern;

/** Where a reader finds help: agencies ask that it stands at the end of a story, whatever is added. English, Spanish, French and Hindi. */
final class Helplines {
    private static final Pattern HELP = Pattern.compile("\\b(?:help ?lines?|samaritans|crisis (?:line|centre|center)|suicide prevention|hot ?lines? (?:on|at)|línea de (?:ayuda|atención|la vida)|teléfono de la esperanza|numéro (?:national )?(?:vert|d['’]écoute|de prévention)|SOS [Aa]mitié)\\b"
            + "|\\bif you (?:are|have been|or someone you know|need)\\b[^.]{0,80}\\b(?:affected|help|support|struggling|thoughts|crisis)\\b|\\bsi (?:usted|tú|necesita|vous)\\b[^.]{0,80}\\b(?:ayuda|apoyo|aide|besoin)\\b|हेल्पलाइन|सहायता नंबर", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Helplines() { }

    static boolean is(Passage passage) {
        return HELP.matcher(passage.text()).find();
    }
}
