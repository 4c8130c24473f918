package news.dateline.annotate;

import java.util.Arrays;
import java.util.Set;

/** Words that tell what a name names, folded, in English, Spanish, French, German, Portuguese and Hindi. */
final class NameWords {
    /** Stand before a person's name. */
    static final Set<String> TITLES = set("""
            mr mrs ms miss mx dr prof professor sir dame lord lady baroness baron king queen prince princess duke duchess emperor pope rev reverend father sister imam rabbi sheikh ayatollah
            president vice-president premier prime-minister minister chancellor secretary senator sen congressman congresswoman congressmember rep representative governor gov mayor mp mep
            ambassador judge justice magistrate attorney prosecutor sheriff detective inspector superintendent constable officer sergeant sgt captain capt major maj colonel col general gen
            lieutenant lt admiral commander commissioner director chairman chairwoman chair chief ceo coach captain manager spokesman spokeswoman spokesperson actor actress singer rapper author
            striker midfielder defender goalkeeper director-general secretary-general leader lawmaker councillor deputy analyst economist founder activist journalist
            senor senora senorita don dona doctor doctora presidente presidenta ministro ministra primer-ministro gobernador gobernadora alcalde alcaldesa senador senadora diputado diputada juez jueza
            fiscal general coronel capitan comisario papa rey reina principe princesa obispo arzobispo portavoz entrenador secretario secretaria canciller vicepresidente vicepresidenta
            m mme mlle maitre docteur president presidente ministre maire depute deputee senateur senatrice juge procureur procureure colonel capitaine commissaire roi reine prince princesse eveque
            porte-parole entraineur entraineuse chancelier chanceliere gouverneur gouverneure herr frau kanzler kanzlerin bundeskanzler bundeskanzlerin minister ministerin innenminister aussenminister präsident präsidentin bürgermeister
            bürgermeisterin oberbürgermeister richter richterin staatsanwalt trainer trainerin abgeordneter abgeordnete sprecher sprecherin ministerpräsident ministerpräsidentin könig königin papst bischof
            senhor senhora governador governadora prefeito prefeita deputado deputada vereador vereadora juiz juíza delegado delegada promotor promotora técnico treinador treinadora porta-voz autarca presidente-eleito primeiro-ministro primeira-ministra
            президент премьер-министр министр губернатор мэр депутат сенатор судья прокурор адвокат генерал полковник капитан тренер режиссер актер актриса певец певица писатель глава канцлер король королева патриарх
            الرئيس رئيس الوزير وزير النائب نائب الأمير الملك الشيخ القاضي الجنرال العقيد اللواء المتحدث السيد السيدة الدكتور المدرب اللاعب الفنان الفنانة الممثل الممثلة الكاتب المغني
            श्री श्रीमती सुश्री डॉ डाक्टर डॉक्टर प्रधानमंत्री राष्ट्रपति उपराष्ट्रपति मुख्यमंत्री मंत्री गृहमंत्री राज्यपाल सांसद विधायक न्यायमूर्ति जज कप्तान अभिनेता अभिनेत्री महापौर प्रवक्ता अध्यक्ष नेता""");

    /** Anywhere in a name, they make it an organisation. */
    static final Set<String> ORGANISATION = set("""
            ministry university college inc corp corporation ltd llc plc gmbh company co bank police council party court tribunal commission association league club federation union department agency
            institute institution group airlines airways airline committee office bureau army navy force forces guard hospital school church foundation trust fund authority administration service services board
            congress senate parliament assembly cabinet government house organisation organization society network media news times post journal press news agency team united city fc cf afc sc holdings
            partners capital motors electric energy oil gas pharma pharmaceuticals laboratories labs technologies systems software industries stores supermarkets reserve treasury nations centre center
            coalition alliance brigade regiment battalion mission campaign museum orchestra studios pictures records entertainment productions airbase command taskforce squad unit division
            ministerio universidad empresa banco policia consejo partido tribunal comision asociacion liga federacion sindicato departamento agencia instituto grupo comite oficina ejercito hospital escuela
            iglesia fundacion fondo autoridad gobierno congreso senado parlamento asamblea ayuntamiento junta camara fiscalia guardia corte
            ministere universite entreprise banque police conseil parti tribunal cour commission association ligue federation syndicat departement agence institut groupe comite bureau armee hopital ecole
            eglise fondation fonds autorite gouvernement congres senat parlement assemblee prefecture mairie societe compagnie
            मंत्रालय विश्वविद्यालय बैंक पुलिस परिषद पार्टी न्यायालय आयोग संघ लीग विभाग संस्थान समूह समिति सेना अस्पताल सरकार संसद कांग्रेस अदालत बोर्ड निगम""");

    /** Anywhere in a name, they make it a place. */
    static final Set<String> PLACE = set("""
            river lake mount mountain mountains street road avenue boulevard square bridge airport park island islands bay valley province county district region state territory peninsula desert sea ocean
            gulf strait canal coast beach forest harbor harbour port hills heights highway plaza stadium
            rio lago monte calle avenida plaza puente aeropuerto parque isla islas bahia valle provincia distrito golfo playa estadio
            fleuve lac mont rue place pont aeroport parc ile iles baie vallee golfe plage stade""");

    /** Anywhere in a name, they make it neither a person nor a place. */
    static final Set<String> THINGS = set("""
            cup championship championships prize award awards act bill law day week month olympics games series trophy war agreement accord treaty festival tuesday monday wednesday thursday friday saturday sunday
            january february march april june july august september october november december plan deal project operation hurricane cyclone typhoon storm virus covid covid-19 coronavirus movement protest protests
            premio copa ley torneo campeonato mundial juegos tratado acuerdo plan huracan tormenta guerra festival prix coupe loi tournoi championnat jeux traite accord ouragan tempete guerre
            show album song movie film book magazine edition app iphone galaxy windows playstation xbox road-trip lives matter""");

    /** Join the parts of a name when a capital follows; folded. */
    static final Set<String> CONNECTORS = set("of de del de-la la las los da do dos das du des d' von van der den ter zu bin bint ibn al el and y et & e für for the di le");

    /** Begin sentences and headlines without being names. */
    static final Set<String> COMMON = set("""
            the a an and or but nor so yet if when while as at by for from in into of off on onto out over to under up with without after before during since until between among against about above across
            he she it they we i you his her its their our my your who whom whose which what why how where this that these those there here is are was were be been being has have had do does did not no yes
            will would can could may might must shall should one two three four five six seven eight nine ten more most many much some any all both each every other another such only also just even still
            now then today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
            new old first last next latest live breaking update updated watch video photos analysis opinion exclusive explainer police officials authorities people man woman men women scientists
            researchers experts lawmakers protesters thousands hundreds dozens millions meanwhile however although because despite amid according said says asked told let get got make made take see former ex ex-president i'm i'll i've i'd it's he's she's we're they're you're don't that's here's what's who's there's let's isn't aren't can't won't read more underground
            political senior acting deputy veteran
            el los las un una unos unas y o pero si cuando mientras como en por para desde sin tras antes durante entre contra sobre su sus este esta estos estas ese esa que quien donde es son fue eran ha
            han hay no mas muy todo todos tambien segun ante hoy ayer lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
            diciembre la lo al del se le les nos
            le les un une des et ou mais si quand comme dans par pour depuis sans apres avant pendant entre contre sur son sa ses leur leurs ce cette ces qui que ou est sont etait ont a au aux il elle ils
            elles nous vous on selon plus tres tout tous aussi hier aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout septembre octobre novembre
            decembre der die das ein eine und oder aber wenn in im am mit von zu nach bei auf aus o os as um uma e ou mas em no na nos nas com""");

    private NameWords() { }

    static Set<String> set(String words) {
        return Set.copyOf(Arrays.stream(words.strip().split("\\s+")).map(Words::fold).distinct().toList());
    }
}
