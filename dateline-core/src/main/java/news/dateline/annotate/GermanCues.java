package news.dateline.annotate;

import java.util.Map;
import news.dateline.annotate.SensitiveWords.Cue;
import news.dateline.annotate.SensitiveWords.WordList;

/** The cues of German copy. An ending star stands for any ending, an underscore for a blank. */
final class GermanCues {
    private GermanCues() { }

    static Map<Cue, WordList> lists() {
        return Map.ofEntries(
                Map.entry(Cue.COURT, WordList.of("""
                        festgenommen* festnahme* verhaftet* verhaftung* angeklagt* anklage* beschuldigt* verurteil* freigesprochen* freispruch haftstrafe* gefängnis* freiheitsstrafe* haftbefehl* untersuchungshaft u-haft
                        mord morde mordes ermordet* mörder* totschlag* tötung* betrug* betrüger* betrogen bestech* korrupt* korruption* raub raubes räuber* überfall* einbruch* einbrecher* diebstahl* dieb diebe drogenhandel* schmuggel* schmuggler*
                        erpress* geldwäsche* verdächtig* tatverdächtig* verdacht mutmaßlich* vorwurf* vorgeworfen wirft_vor messerangriff* messerattacke* schießerei* erschossen* erstochen* terror* straftat* straftäter* verbrech* kriminell*
                        razzia* durchsuch* auslieferung* veruntreu* steuerhinterzieh* fahrlässig* körperverletzung* ermittelt_gegen ermittlungen_gegen ermittlungsverfahren* strafverfahren* strafbefehl* vor_gericht prozess_gegen geständ* geldstrafe* bewährung*
                        verklagt* klage_gegen vergewaltig* sexualstraf* entführ* geiselnahme* täter täterin todesstrafe hingerichtet*""")),
                Map.entry(Cue.ROOM, WordList.of("gericht* landgericht* amtsgericht* oberlandesgericht* bundesgerichtshof richter richterin staatsanwalt* anwalt* anwältin polizei* ermittler* kriminalpolizei")),
                Map.entry(Cue.RULING, WordList.of("urteil* prozess* verhandlung* berufung* revision ermittl* entschied verhör* vernommen aussage* verfahren")),
                Map.entry(Cue.ONE, WordList.of("kind junge mädchen jugendlicher jugendliche_r baby säugling* kleinkind* teenager* minderjährig* neugeboren* schüler schülerin schulkind* stiefkind stieftochter stiefsohn")),
                Map.entry(Cue.MANY, WordList.of("kinder kindern jungen jugendliche jugendlichen babys schülern schülerinnen schulkinder* sohn söhne tochter töchter kita kindergarten* waise* enkel enkelin")),
                Map.entry(Cue.HARM, WordList.of("""
                        verletzt* erkrankt* vergift* missbrauch* misshandel* vernachlässig* festgenommen* verdächtig* opfer zeuge* verschleppt* entführ* getötet* tot ertrunken* ertrank* vermisst* ermordet* geschlagen mobbing erschossen* gerettet* evakuiert* gewalt* unfall*""")),
                Map.entry(Cue.IDIOM, WordList.of("als_kind seit_kindheit von_kind_auf jedes_kind wie_ein_kind kind_der_stadt junge_union in_gefahr tote_hose totes_meer toten_meer tod_und_teufel kinderspiel sendeprozess lernprozess* friedensprozess* prozessor*")),
                Map.entry(Cue.DIED, WordList.of("starb starben gestorben verstorben* verstarb tot tote toter getötet* ermordet* erschossen* ertrunken* ertrank erlag verunglückt_tödlich tödlich_verunglückt leblos* umgekommen ums_leben umgebracht beerdigt beigesetzt beerdigung")),
                Map.entry(Cue.DEATH, WordList.of("tod todes todesfall tode beerdigung* beisetzung* trauerfeier* trauer nachruf* leiche leichnam mord_an ermordung* witwe witwer obduktion gedenken totschlag_an tötung_von")),
                Map.entry(Cue.KILLS, WordList.of("tötete tötet töten ermordete ermordet erschoss erstach trauert trauern verstorbene verstorbener verstorbenen beklagt starb")),
                Map.entry(Cue.THEIR_DEATH, WordList.of("sein_tod ihr_tod seinem_tod ihrem_tod unter_den_toten unter_den_opfern")),
                Map.entry(Cue.SPEECH, WordList.of("sagte sagt sagten erklärte erklärt teilte_mit berichtete berichtet laut zufolge betonte warnte schrieb bestätigte nannte meldete fügte_hinzu kündigte_an")),
                Map.entry(Cue.PRONOUN, WordList.of("er sie")),
                Map.entry(Cue.TOLL, WordList.of("menschen personen passagiere arbeiter bewohner tiere fische vögel soldaten migranten mehrere dutzende hunderte tausende niemand insassen")),
                Map.entry(Cue.VOTE, WordList.of("wahl wahlen wahlsieg* bundestagswahl* landtagswahl* präsidentschaftswahl* stichwahl* kommunalwahl* wähler* stimmen wahlkreis* wahlabend abstimmung* volksentscheid* referendum wiedergewählt* auszählung*")),
                Map.entry(Cue.OUTCOME, WordList.of("gewinnt gewann gewonnen gewinner* sieg siegt siegte sieger* gewählt* wiedergewählt* mehrheit niederlage verliert verlor unterlag unterliegt ergebnis* räumt_ein hochrechnung* vorn erfolg setzt_sich_durch")),
                Map.entry(Cue.CALLED, WordList.of("wahlsieger* zum_präsidenten_gewählt zur_präsidentin_gewählt gewählter_präsident hochrechnung* nachwahlbefragung* prognose_nach gewinnt_die_wahl gewann_die_wahl wiedergewählt* wahlniederlage")),
                Map.entry(Cue.AGED, WordList.of("alter alte alt")),
                Map.entry(Cue.AGES, WordList.of("jahre jahren jährige jähriger jährigen")),
                Map.entry(Cue.SEXUAL_OFFENCE, WordList.of("vergewaltig* sexuell* sexualstraf* sexualdelikt* sexualverbrech* missbrauch* missbraucht* pädophil* kinderporn* inzest* exhibitionist* belästig* begrapsch* zwangsprostitution* nötigung unsittlich* k.-o.-tropfen grooming metoo")),
                Map.entry(Cue.SUICIDE, WordList.of("suizid* selbstmord* selbsttötung* selbstverletz* das_leben_genommen sich_umgebracht nahm_sich_das erhängt* freitod sterbehilfe* überdosis stürzte_sich_in_den lebensmüde selbstverbrenn* sich_selbst_getötet sich_erschossen")),
                Map.entry(Cue.HOSTAGES, WordList.of("geisel* entführ* verschleppt* lösegeld* gekidnappt* kidnapp* gefangen_gehalten verschanz* menschliche_schutzschild* in_der_gewalt_von festgehalten_von")));
    }
}
