package news.dateline.annotate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import news.dateline.annotate.Words.Word;
import news.dateline.model.Field;
import news.dateline.model.Progress;

/** Finds how far a court case, a match or an election has come: telling phrases in the headline and the top of the text, once sayings that mean something else are out. Pure. */
final class ProgressReader {
    /** Deeper in the text stands what was before. */
    private static final int TOP = 900;
    /** In these, words of courts, matches and votes mean nothing of the kind. */
    private static final Pattern SAYINGS = Pattern.compile("\\b(?:cardiac arrest|arrest(?:ing)? (?:views?|decline|the (?:decline|fall|slide))|charged? (?:with emotion|with running|with leading|batter[\\p{L}\\d]+|up|particles?|\\$\\S+|extra|more|fees?|a fee|by the|for)|in charge|took charge|clinical trials?|drug trials?|trial (?:run|period|flight|of the (?:drug|vaccine))"
            + "|trials? of (?:a|the) (?:new )?(?:drug|vaccine|system|bus[\\p{L}\\d]*)|field trials?|on trial basis|time trials?|trial and error|appeals? (?:for|to) (?:[\\p{L}\\d]+ )?(?:calm|help|witnesses|information|voters|donations|blood|funds|aid|peace|fans|customers|younger)|appeal of|sex appeal|keep[\\p{L}\\d]* (?:its|their) appeal|mass appeal|broad appeal|emergency appeal|fundraising appeal|charity appeal"
            + "|jury is (?:still )?out|critics'? verdict|verdict of (?:history|critics)|verdict on (?:the )?(?:film|album|phone|season)|final (?:report|draft|decision|version|exams?|season|goodbye|salute)|match (?:funding|the|for)|match-funding|winning (?:bid|number|design|lottery)|won (?:a|the) (?:prize|award|contract|lottery|bid|tender|right|oscar)"
            + "|best (?:song|film) vote|vote of thanks|board elections?|elective surgery|natural election|convicted of nothing|battery (?:is |was )?charg[\\p{L}\\d]+|charging (?:points?|stations?)|charged battery|wins? (?:the )?vote for|charged in [\\p{L}\\d]+ (?:minutes|hours))\\b");

    private static final Map<Progress, Pattern> PATTERNS = new EnumMap<>(Map.ofEntries(
            cue(Progress.ARRESTED, "\\barrest(?:s|ed|ing)?\\b|\\bdetain(?:s|ed)\\b|\\bdetention of\\b|in custody|into custody|\\bheld (?:over|on suspicion|for questioning|by police)|taken in for questioning|police hold|\\bcaptured\\b(?=[^.]*\\b(?:suspect|fugitive|police))|\\bnabbed\\b"
                    + "|detien[\\p{L}\\d]+|detuv[\\p{L}\\d]+|detenid[oa]s?|arrestad[oa]s?|\\barrêt(?:é|ée|és|ées|ent)\\b|interpell[\\p{L}\\d]+|garde à vue|festgenommen|verhaftet|festnahme|\\bpres[oa]s?\\b|detid[oa]s?|prende(?:u|ram)?\\b|арестова[\\p{L}\\d]+|задержа[\\p{L}\\d]+|اعتقل[\\p{L}\\d]*|اعتقال|توقيف|गिरफ्तार|हिरासत"),
            cue(Progress.CHARGED, "\\bcharged?\\b (?:with|over|under|in)|\\bcharges\\b|\\bindict(?:ed|s|ment)?\\b|faces? (?:[\\p{L}\\d]+ )?(?:charges?|counts?)|accused of|\\barraign[\\p{L}\\d]+|imputad[oa]|imput[aó]|acusad[oa]s? (?:de|formalmente)|mise?s? en examen|inculp[\\p{L}\\d]+|angeklagt|anklage|denunciad[oa]|indiciad[oa]|arguid[oa]|обвин[\\p{L}\\d]+|предъяв[\\p{L}\\d]+|اتهم|اتهام|تهمة|आरोपपत्र|अभियोग|आरोप तय"),
            cue(Progress.TRIAL, "\\b(?:on|stands?|stood|his|her|their|murder|fraud|the|rape|corruption|jury) trial\\b|\\btrial (?:of|opens?|begins?|starts?|begun|began|continues?|resumes?|heard|adjourned)|\\bin the dock|\\bjur(?:y|ors) (?:heard|hears|told|retires?)|court heard|appear(?:s|ed) (?:in|before)(?: [\\p{L}\\d]+){0,4} (?:court|magistrates?|judge)|testif(?:y|ies|ied)|pleads?\\b|pleaded"
                    + "|juicio|comparec[\\p{L}\\d]+|procès|comparaît|vor gericht|prozess\\b|julgamento|réu|судеб[\\p{L}\\d]+ процесс|процесс[\\p{L}\\d]* над|перед судом|предста[\\p{L}\\d]+ перед|محاكمة|يحاكم|مثل أمام|मुकदम[\\p{L}\\d]*|सुनवाई"),
            cue(Progress.VERDICT, "\\bfound (?:not )?guilty|\\bguilty of\\b|\\bconvict(?:ed|s|ion)\\b|\\bacquitt?(?:ed|al|s)\\b|\\bsentenced?\\b|\\bverdict\\b|\\bjail(?:ed|s)\\b|\\bcleared of\\b|\\b(?:gets|given|handed) (?:life|[\\p{L}\\d]+ years)|condena[\\p{L}\\d]*|absuel[\\p{L}\\d]+|sentenci[\\p{L}\\d]+|culpable|condamn[\\p{L}\\d]+|relax[ée][\\p{L}\\d]*|acquitt[\\p{L}\\d]+|verurteil[\\p{L}\\d]+|freigesprochen|freispruch|urteil\\b"
                    + "|condenad[oa]s?|condenou|absolv[\\p{L}\\d]+|приговор[\\p{L}\\d]*|осужд[\\p{L}\\d]+|оправда[\\p{L}\\d]+|حكمت|أدين|أدانت|بالسجن|براءة|दोषी|सजा|बरी"),
            cue(Progress.APPEAL, "\\bappeal(?:s|ed|ing)? (?:against|the|his|her|their|court|court's|hearing|is|was|judges?|verdict|ruling|sentence|conviction|dismissed|rejected|in)\\b|\\b(?:lost|loses|won|wins|lodged?|filed?|files|dismiss[\\p{L}\\d]*|reject[\\p{L}\\d]*|will|to|on|an|his|her|their) (?:an |his |her |their )?appeal\\b|court of appeal|appeals court|appellate|conviction (?:overturned|quashed)|overturn[\\p{L}\\d]* (?:the |his |her )?(?:conviction|verdict|sentence)"
                    + "|apel[aóo][\\p{L}\\d]*|recurso|en appel|fait appel|cour d'appel|berufung\\b|revision\\b|recorr[\\p{L}\\d]+|апелляц[\\p{L}\\d]+|обжалов[\\p{L}\\d]+|استئناف|अपील"),
            cue(Progress.MATCH_AHEAD, "\\b(?:will |to |set to )(?:face|play|host|meet|take on) (?:[\\p{L}\\d]+ ){0,3}(?:on|in|at|tomorrow|tonight)\\b|\\bkick(?:s)?-?\\s?off (?:is )?(?:at|on)|\\b(?:ahead of|before) (?:[\\p{L}\\d]+'?s? ){0,3}(?:match|game|clash|final|derby|fixture|test|semi-final)|\\bline-?up for|\\bteam news|\\bpreview\\b|squad for|\\bface off (?:on|in)"
                    + "|se enfrentarán|recibirá a|affrontera|affronteront|reçoit .* (?:samedi|dimanche)|trifft am|spielt am|empfängt|enfrenta .* (?:no|na) |сыграет|встретится|يواجه|يلتقي|से भिड़ेगी"),
            cue(Progress.MATCH_LIVE, "\\bhalf-?time\\b|\\bat the break\\b|\\blive score|\\b(?:leads?|lead|trail|trails|ahead|level) \\d+-\\d+|\\bafter (?:the )?(?:first|second|third) (?:set|quarter|half|period|session)|\\bstumps\\b|\\bat (?:lunch|tea) on|\\blap \\d+ of|\\bin the \\d+(?:st|nd|rd|th) minute (?:to|as) (?:lead|level)|descanso\\b|mi-temps|halbzeit|intervalo do jogo|перерыв[\\p{L}\\d]*|الشوط الأول|हाफ टाइम"),
            cue(Progress.MATCH_OVER, "\\b(?:beats?|beat|defeats?|defeated|thrash[\\p{L}\\d]*|edge[ds]?|downs?|downed|stun(?:s|ned)?|crush[\\p{L}\\d]*|knock(?:s|ed)? out|sweep|swept|rout(?:s|ed)?|hammer(?:s|ed)|held|draw(?:s)? with|drew with|lost to|lose(?:s)? to|wins? over|victory over|win against|win over) [^.\\n]{0,50}?\\d+\\s?[-–]\\s?\\d+|\\b\\d+[-–]\\d+ (?:win|victory|defeat|draw|loss|triumph)|\\b(?:won|win|wins|lost|drew|finished) \\d+[-–]\\d+|\\bfull-?time\\b|final whistle|\\bby [\\p{L}\\d]+ (?:wickets?|runs?|goals?)"
                    + "|(?<![\\p{L}\\d])(?:gana|ganó|venció|derrotó|empat[\\p{L}\\d]+|s'impose|bat|battu|gewinnt|gewann|besiegt[\\p{L}\\d]*|schlägt|vence|venceu|empat[\\p{L}\\d]+|обыграл[\\p{L}\\d]*|победил[\\p{L}\\d]*|выиграл[\\p{L}\\d]*|هزم|تغلب|فاز) [^.\\n]{0,50}?\\d+\\s?[-–:]\\s?\\d+|ने .* से हराया"),
            cue(Progress.VOTE_AHEAD, "\\b(?:ahead of|before|until) (?:[\\p{L}\\d]+'?s? ){0,4}(?:elections?|vote|poll|polls|referendum|ballot|run-?off|primary)\\b|\\bcall(?:s|ed)? (?:a |an )?(?:snap|early) (?:election|poll|vote)|\\b(?:election|vote|referendum|poll|run-?off) (?:is )?(?:set|due|scheduled|to be held|will be held)|\\bcampaign(?:ing)? (?:for|ahead|begins|opens|enters)|\\bcandidates? (?:for|debate|register)|will vote (?:on|in)|goes? to the polls (?:on|in|next)|opinion polls?"
                    + "|antes de las elecciones|convoc[\\p{L}\\d]+ elecciones|avant (?:les élections|le scrutin)|vor der wahl|neuwahl[\\p{L}\\d]*|antes das eleições|перед выборами|выборы (?:состоятся|назначены|пройдут)|قبل الانتخابات|चुनाव से पहले"),
            cue(Progress.VOTE_COUNTED, "\\bpolls? (?:have |has )?(?:open[\\p{L}\\d]*|close[\\p{L}\\d]*)|\\bpolling (?:stations?|day)|\\bvot(?:es|e) (?:are |being |is )?(?:counted|count|counting)|\\bcount(?:ing)? (?:of (?:votes|ballots)|continues|begins|began|under way|is under way)|\\bearly (?:results|returns)|\\bexit polls?|\\bpartial results|\\bturnout\\b|\\bleads? (?:in )?(?:the )?(?:count|early)|precincts reporting|\\bcast (?:their )?(?:ballots|votes)"
                    + "|escrutinio|recuento|boca de urna|a pie de urna|dépouillement|taux de participation|auszählung|hochrechnung[\\p{L}\\d]*|wahllokale|wahlbeteiligung|apuração|подсч[её]т[\\p{L}\\d]*|явка|فرز الأصوات|صناديق الاقتراع|मतगणना|मतदान"),
            cue(Progress.VOTE_DECIDED, "\\b(?:wins?|won) (?:[\\p{L}\\d]+'?s? ){0,5}(?:elections?|presidency|vote|run-?off|referendum|primary|seat|mayoralty|governorship|term|by-?election)|\\bre-?elected\\b|\\b(?:is|was|been|declared) elected\\b|\\belected (?:as )?(?:president|mayor|governor|prime|to|speaker|senator)|\\bdeclared (?:the )?winner|\\bconced(?:es?|ed|ing)(?: defeat| the)?|\\bpresident-elect|\\bvictory (?:in|at) (?:[\\p{L}\\d]+'?s? ){0,4}(?:elections?|polls?|vote)|election (?:victory|win|defeat)|\\blandslide (?:win|victory|for|election)|(?:in a|by a) landslide|voters? (?:back|approve|reject|approved|rejected|backed)|\\bousted?\\b(?=[^.]*\\bvot)"
                    + "|gana las elecciones|ganó las elecciones|reelegid[oa]|electo presidente|presidente electo|remporte (?:les élections|l'élection|la présidentielle|le scrutin)|réélue?|élue? (?:président|maire)|gewinnt (?:die )?[\\p{L}\\d]*wahl|gewann (?:die )?[\\p{L}\\d]*wahl|wiedergewählt|wahlsieg[\\p{L}\\d]*|vence (?:as )?eleiç[\\p{L}\\d]+|venceu (?:as )?eleiç[\\p{L}\\d]+|reeleit[oa]|eleit[oa] presidente|побед[\\p{L}\\d]+ на .{0,20}выборах|переизбран[\\p{L}\\d]*|избран[\\p{L}\\d]* (?:президентом|мэром)|فاز \\p{L}*الانتخابات|فاز بالرئاسة|चुनाव जीत")));

    /** Of every phrase the first four letters of a word in it: a pattern is tried only where one of them stands. */
    private static final Map<Progress, Set<String>> STEMS = new EnumMap<>(Map.ofEntries(
            Map.entry(Progress.ARRESTED, NameWords.set("arre deta dete cust held ques hold capt nabb deti detu pres pren inte gard fest verh арес заде اعتق توقي गिरफ हिरा")),
            Map.entry(Progress.CHARGED, NameWords.set("char indi coun accu arra impu acus mise mis incu ange ankl denu argu обви пред اتهم اتها تهمة आरोप अभिय")),
            Map.entry(Progress.TRIAL, NameWords.set("tria dock jury juro hear cour appe test plea juic comp proc geri proz julg reu суде проц суд судо محاك يحاك مثل मुकद सुनव")),
            Map.entry(Progress.VERDICT, NameWords.set("guil conv acqu sent verd jail clea life year cond abso absu culp rela veru frei urte приг осуж опра حكمت أدين أدان بالس براء दोषी सजा बरी")),
            Map.entry(Progress.APPEAL, NameWords.set("appe over quas apel recu beru revi reco апел обжа استئ अपील")),
            Map.entry(Progress.MATCH_AHEAD, NameWords.set("face play host meet take kick ahea befo line team prev squa enfr reci affr reco trif spie empf сыгр встр يواج يلتق भिड़")),
            Map.entry(Progress.MATCH_LIVE, NameWords.set("half brea live lead trai ahea leve afte stum lunc tea lap minu desc mi-t halb inte пере الشو हाफ")),
            Map.entry(Progress.MATCH_OVER, NameWords.set("beat defe thra edge down stun crus knoc swee swep rout hamm held draw drew lost lose wins win vict full whis by won fini loss triu gana gano venc derr empa s'im bat batt gewi gewa besi schl обыг побе выиг هزم تغلب فاز हराय")),
            Map.entry(Progress.VOTE_AHEAD, NameWords.set("elec vote poll refe ball run- prim camp cand opin conv wahl neuw elei выбо الان चुना")),
            Map.entry(Progress.VOTE_COUNTED, NameWords.set("poll vote coun earl exit part turn lead prec cast ball escr recu boca pie depo taux ausz hoch wahl apur подс явка فرز صنا मतगण मतदा")),
            Map.entry(Progress.VOTE_DECIDED, NameWords.set("elec re-e reel wins won win decl conc pres vict land vote oust gana gano remp elu elue gewi gewa wied wahl venc elei побе пере избр فاز चुना"))));
    private static final int STEM = 4;

    private ProgressReader() { }

    private static Map.Entry<Progress, Pattern> cue(Progress progress, String pattern) {
        return Map.entry(progress, Pattern.compile(pattern));
    }

    static Set<Progress> read(List<NameFinder.Part> parts) {
        StringBuilder top = new StringBuilder();
        Set<String> stems = new HashSet<>();
        for (NameFinder.Part part : parts) {
            int end = part.field() == Field.BODY ? Math.min(TOP, part.text().length()) : part.text().length();
            top.append(part.text(), 0, end).append('\n');
            for (Word word : part.words()) {
                if (word.start() >= end) break;
                stems.add(word.folded().length() > STEM ? word.folded().substring(0, STEM) : word.folded());
            }
        }
        Set<Progress> found = EnumSet.noneOf(Progress.class);
        if (STEMS.values().stream().allMatch(wanted -> Collections.disjoint(wanted, stems))) return found;
        String text = SAYINGS.matcher(top.toString().toLowerCase(Locale.ROOT)).replaceAll(" ");
        PATTERNS.forEach((progress, pattern) -> {
            if (!Collections.disjoint(STEMS.getOrDefault(progress, Set.of()), stems) && pattern.matcher(text).find()) found.add(progress);
        });
        return found;
    }
}
