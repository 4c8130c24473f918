package news.dateline.guard;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How the addresses, headlines and first sentences of copy that is no report are worded, by kind, in English, Spanish, French, German, Portuguese, Russian, Arabic and Hindi. A word that reports use as well counts only where it
 * labels the headline (at its beginning before a mark, or as all of it): "Minister skips morning briefing" is news, "Your morning briefing: …" is none.
 *
 * @param host     of the address, lower case
 * @param address  its path, as {@link Folding} folds it
 * @param headline the headline, or what stands after its label
 * @param text     the first sentences
 */
record KindWords(Pattern host, Pattern address, Pattern headline, Pattern text) {
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String DAYPART = "(?:early|morning|midday|lunchtime|afternoon|evening|nightly|daily|weekly|weekend|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:['’]s)?|today['’]s)";
    private static final Map<CopyKind.Kind, KindWords> BY_KIND = Map.ofEntries(
            Map.entry(CopyKind.Kind.LINKS, new KindWords(NEVER, NEVER, NEVER, NEVER)),
            Map.entry(CopyKind.Kind.DIGEST, new KindWords(NEVER,
                    folders("briefing|briefings|newsletters?|digest|digests|round-?ups?|news-in-brief|boletin|boletines|resumen|resumo|matinale|kurznachrichten|newsticker-ueberblick|daidzhest", "your-(?:[\\p{L}\\p{N}]+-)*briefing|[\\p{L}\\p{N}-]*(?:news-roundup|news-round-up|news-digest|news-in-brief|what-to-know-today|things-to-know(?:-today)?)"),
                    label(CopyKind.any(
                            "(?:(?:your|our|the) )?" + DAYPART + " (?:news )?(?:briefing|brief|digest|round-?up|wrap|wrap-up|headlines|edition|newsletter|catch-?up)",
                            "(?:today['’]s )?(?:top|main) (?:news )?(?:stories|headlines)(?: (?:of|for|this|today)[^:]{0,20})?|news (?:in brief|at a glance|round-?up|digest|wrap)|in brief|the (?:day|week) (?:in (?:review|brief|news)|ahead)|today in history|on this day",
                            "(?:las )?(?:noticias|claves|titulares) (?:del día|de hoy|de la (?:mañana|jornada|semana))|resumen (?:de noticias|informativo|del día|de la (?:jornada|semana))|boletín(?: de noticias)?|(?:cinco|diez|\\d+) (?:noticias|claves) (?:del día|de hoy|para empezar)[^:]{0,20}|lo más (?:leído|destacado) (?:del día|de la semana)",
                            "l['’]essentiel de (?:l['’]actu(?:alité)?|la (?:journée|semaine))|les titres (?:du (?:jour|matin|soir)|de la (?:journée|semaine))|la matinale|le (?:brief|récap)(?: du (?:jour|matin|soir))?|(?:cinq|trois|dix|\\d+) infos (?:à retenir|du jour)[^:]{0,20}|le point sur l['’]actu(?:alité)?",
                            "das wichtigste (?:vom tage|am (?:morgen|abend))|die wichtigsten (?:nachrichten|meldungen)[^:]{0,20}|nachrichten (?:am (?:morgen|abend)|im überblick|des tages)|(?:die )?(?:morgenlage|lage am (?:morgen|abend))|(?:kurz(?:meldungen|nachrichten)|nachrichtenüberblick|tagesüberblick|wochenrückblick)",
                            "(?:o )?resumo (?:do dia|da semana|de notícias|das notícias)|(?:as )?(?:principais )?notícias (?:do dia|de hoje|desta (?:manhã|semana|\\p{L}+-feira))|giro de notícias",
                            "(?:главное|главные новости|что произошло)(?: (?:за|к|на)(?: \\p{L}+){1,2})?|дайджест[^:]{0,20}|(?:итоги|хроника|обзор событий) (?:дня|недели|суток)",
                            "(?:أبرز|أهم) (?:الأخبار|العناوين|الأنباء|أخبار|عناوين|أحداث)[^:]{0,20}|موجز (?:الأخبار|أخبار|الأنباء)[^:]{0,20}|نشرة الأخبار[^:]{0,20}|حصاد (?:اليوم|الأسبوع)",
                            "आज की (?:बड़ी|ताजा|ताज़ा|टॉप|मुख्य|प्रमुख) ?(?:खबरें|ख़बरें|सुर्खियां|सुर्खियाँ)|टॉप (?:\\d+ )?(?:न्यूज|न्यूज़|खबरें|ख़बरें)|(?:सुबह|शाम|दिन भर|दिनभर) की (?:बड़ी )?(?:खबरें|ख़बरें|सुर्खियां|सुर्खियाँ)|मुख्य समाचार"),
                            "(?:your|our) (?:\\p{L}+ )?(?:briefing|digest|newsletter)", "(?:what(?: else)? (?:you need )?to know (?:today|tonight|this (?:morning|evening|week))|(?:\\d+|three|four|five|six|seven|eight|nine|ten) things (?:you need )?to know (?:today|tonight|this (?:morning|evening|week)|for (?:today|\\p{L}+day)))"),
                    here("(?:and |here(?:['’]s| is) )?what (?:else )?you need to know (?:today|tonight|this (?:morning|evening|week))", "(?:this|here) is your (?:\\p{L}+ ){0,3}(?:briefing|newsletter|tip sheet|digest|round-?up|edition)", "(?:sign up (?:here )?to (?:get|receive) (?:it|this)|want to get this (?:briefing|newsletter)|welcome to (?:the|our|your|this) (?:\\p{L}+ ){0,3}(?:briefing|newsletter|digest))",
                            "(?:estas son las (?:noticias|claves) (?:del día|de hoy|más)|bienvenid[oa]s? al boletín)|voici l['’]essentiel de l['’]actualité|(?:das sind die wichtigsten (?:nachrichten|meldungen))|(?:veja (?:as|os) (?:principais )?(?:notícias|destaques) (?:do dia|de hoje))"))),
            Map.entry(CopyKind.Kind.PRESS_REVIEW, new KindWords(NEVER,
                    folders("the-papers|press-reviews?|revista-de-prensa|revues?-de-presse|presseschau|revista-de-imprensa|obzor-pressy|portadas", "(?:blogs-)?the-papers(?:-\\d+)?"),
                    label(CopyKind.any("the papers|(?:newspaper|papers) (?:headlines|review)|(?:today['’]s )?front pages|what the papers (?:say|are saying)|press review", "revista de prensa|las portadas(?: de [^:]{2,20})?|(?:qué dice )?la prensa de hoy", "(?:la )?revue de presse[^:]{0,20}|à la une (?:de la presse|des (?:journaux|quotidiens))|dans la presse[^:]{0,20}",
                            "(?:die )?presseschau|pressestimmen[^:]{0,20}|blick in die (?:presse|zeitungen)", "revista de imprensa|(?:as )?manchetes (?:dos jornais|do dia)|o que dizem os jornais", "обзор (?:прессы|печати|сми|газет)|о ч[её]м пишут (?:газеты|сми)", "(?:جولة|عرض) الصحف[^:]{0,20}|أقوال الصحف|في الصحف[^:]{0,20}", "(?:आज के )?अख़?बारों की (?:सुर्खियां|सुर्खियाँ)|प्रेस (?:रिव्यू|समीक्षा)")),
                    NEVER)),
            Map.entry(CopyKind.Kind.QUIZ, new KindWords(NEVER,
                    folders("quiz|quizzes|crosswords?|puzzles?|horoscopes?|horoscopos?|pasatiempos|mots-croises|horoskope?|raetsel|goroskop|rashifal", "[\\p{L}\\p{N}-]*(?:morning|afternoon|news|weekly)-quiz(?:-[\\p{L}\\p{N}-]*)?"),
                    label(CopyKind.any("(?:\\p{L}+ ){0,3}quiz(?: of the (?:day|week))?|(?:your )?(?:daily |weekly )?horoscopes?[^:]{0,20}|(?:the )?(?:\\p{L}+ )?crossword", "(?:\\p{L}+ ){0,2}horóscopo[^:]{0,20}|crucigrama", "(?:votre )?horoscope[^:]{0,20}|mots croisés|testez vos connaissances[^:]{0,40}", "(?:\\p{L}+ )?(?:rätsel|horoskop)[^:]{0,20}", "palavras cruzadas|teste seus conhecimentos[^:]{0,40}",
                            "(?:викторина|гороскоп|кроссворд)[^:]{0,30}", "(?:حظك اليوم|برجك اليوم|توقعات الأبراج|كلمات متقاطعة)[^:]{0,30}", "(?:आज का |दैनिक |साप्ताहिक )?राशिफल[^:]{0,20}|क्विज"), "(?:your (?:daily |weekly )?horoscope|आज का राशिफल)"),
                    here("test your (?:knowledge|brains?|wits)", "how closely have you been (?:paying attention|following)", "ponga a prueba sus conocimientos|pon a prueba tus conocimientos|testez vos connaissances|testen sie ihr wissen"))),
            Map.entry(CopyKind.Kind.GALLERY, new KindWords(NEVER,
                    folders("gallery|galleries|in-pictures|in-photos|photos|pictures|slideshows?|photo-?galler(?:y|ies)|picture-galler(?:y|ies)|fotogalerias?|galerias?|fotos|imagenes|diaporamas?|portfolios?|en-images|bildergalerien?|fotostrecken?|bilder|fotoreportazh|photogallery|photo-gallery", "(?:the-)?(?:week-|day-)?in-(?:pictures|photos)(?:-[\\p{L}\\p{N}-]*)?"),
                    label(CopyKind.any("(?:(?:the|a) (?:day|week|month|year) )?in (?:pictures|photos)|(?:photo |picture )?gallery|photos|pictures|slideshow|photo essay|(?:photos|pictures|best photos) of the (?:day|week)|(?:tablet )?interactive", "(?:en (?:imágenes|fotos))|fotogalería|galería|fotos|las (?:fotos|imágenes) (?:del día|de la semana)", "en images|diaporama|portfolio|(?:les )?photos(?: du jour| de la semaine)?",
                            "in bildern|bildergalerie|fotostrecke|bilder(?: des tages| der woche)?", "em (?:fotos|imagens)|galeria|fotos|(?:as )?imagens do dia", "фоторепортаж|фотогалерея|фото (?:дня|недели)|в фотографиях", "بالصور|صور|ألبوم صور|صور (?:اليوم|الأسبوع)", "तस्वीरों में|तस्वीरें|फोटो गैलरी|फ़ोटो गैलरी")
                            , "^(?:see|view) (?:the )?(?:photos|pictures)|[:,–—-] ?in (?:pictures|photos)$|[:,–—-] ?en (?:imágenes|fotos|images)$|[:,–—-] ?in bildern$|^بالصور|देखें (?:तस्वीरें|फोटो)$"),
                    here("these are (?:our|the) (?:\\p{L}+ )?(?:striking |best |favou?rite )(?:photos|pictures|photographs|images)"))),
            Map.entry(CopyKind.Kind.BROADCAST, new KindWords(NEVER,
                    folders("podcasts?|audio|audios|programmes?|programs?|episodes?|listen|mediathek|sendungen|replay|programas?|podkasty?", "[\\p{L}\\p{N}-]*-podcast"),
                    label(CopyKind.any("(?:[\\p{L}'’]+ ){0,4}podcast|(?:listen|full (?:episode|interview|show|programme|program))", "(?:escuche|escucha|programa completo|episodio \\d+)", "(?:à écouter|écoutez|en replay|l['’]émission)", "(?:hören sie|sendung|folge \\d+)", "(?:ouça|programa completo|episódio \\d+)", "(?:подкаст|слушать|выпуск)[^:]{0,20}", "(?:بودكاست|استمع|الحلقة)[^:]{0,20}", "(?:पॉडकास्ट|सुनिए|सुनें)[^:]{0,20}"),
                            "[|:–—-] ?(?:the )?(?:full (?:episode|show|interview|programme|program)|podcast|episode \\d+|episodio \\d+|épisode \\d+|folge \\d+|episódio \\d+)$", "(?:inside the|listen to the) (?:new )?(?:\\p{L}+ )?podcast$"),
                    here("in (?:this|today['’]s|this week['’]s) (?:episode|edition of (?:the|our) (?:podcast|programme|program|show))", "en (?:este|el) episodio(?: de hoy)?|dans cet épisode|in dieser (?:folge|sendung)|neste episódio|в этом выпуске|इस एपिसोड"))),
            Map.entry(CopyKind.Kind.COLLECTION, new KindWords(NEVER, folders("collections?|topics?|tags?|sammlung|dossiers?|especiales?|especiais|syuzhety?", ""), NEVER, NEVER)),
            Map.entry(CopyKind.Kind.LIVE_PAGE, new KindWords(NEVER,
                    folders("live|live-news|liveblogs?|live-blog|live-updates|live-coverage|en-vivo|en-directo|en-direct|minuto-a-minuto|liveticker|newsblog|ao-vivo|onlajn|online-translyaciya", "[\\p{L}\\p{N}-]*(?:live-updates|liveblog|live-blog|as-it-happened|minuto-a-minuto|liveticker)(?:-[\\p{L}\\p{N}-]*)?"),
                    here("live[ -]?(?:updates?|blog|coverage|news)", "as it happened|as the day unfolded|news updates and video|rolling coverage", "minuto a minuto|última hora en (?:directo|vivo)|siga (?:en (?:directo|vivo))", "suivez (?:en direct|la situation|les événements)|direct vidéo|minute par minute", "live[ -]?ticker|news-?blog|newsticker", "em tempo real|minuto a minuto|acompanhe ao vivo", "онлайн-?(?:трансляция|хроника)|прямая трансляция|текстовая трансляция|хроника событий",
                            "لحظة بلحظة|تغطية (?:مباشرة|مستمرة)|بث مباشر", "(?:लाइव|live) (?:अपडेट|अपडेट्स|ब्लॉग)"),
                    here("follow our (?:rolling|live) coverage", "follow (?:all )?the latest (?:updates|developments) (?:live|here|below)", "this (?:live )?(?:blog|page|coverage) (?:has|is) (?:now )?(?:ended|closed)", "siga (?:aquí )?(?:en directo|minuto a minuto)|suivez (?:ici )?en direct"))),
            Map.entry(CopyKind.Kind.OPINION, new KindWords(NEVER,
                    folders("opinions?|debate|commentisfree|comment|comments|commentary|columnists?|columns?|editorials?|op-?ed|op-?eds|viewpoints?|perspectives|letters|blogs-opinion|opinion-[\\p{L}-]+|columnas?|columnistas?|tribunas?|firmas|editoriales|tribunes?|idees|debats|chroniques?|editos?|points-de-vue|meinung|meinungen|kommentare?|kolumnen?|debatte|leitartikel|gastbeitraege|opiniao|colunas?|colunistas?|mnenie|mneniya|mneniia|kolumnisty|kolonki|راي|الراي|اراء|مقالات|vichar|sampadkiya|विचार|संपादकीय", ""),
                    NEVER, NEVER)),
            Map.entry(CopyKind.Kind.EXPLAINER, new KindWords(NEVER,
                    folders("explainers?|explained|fact-?checks?|factcheck|faqs?|q-and-a|decryptages?|faktencheck|verificacion|claves|entenda|razbor|how-to", "[\\p{L}\\p{N}-]*(?:-explainer|-explained|what-we-know|what-you-need-to-know|everything-you-need-to-know)"),
                    label(CopyKind.any("explainers?|explained|q ?& ?a|questions and answers|fact[ -]?check|fact ?box|timeline|at a glance", "explicador|claves|las claves|preguntas y respuestas|cronología|verificación", "décryptage|questions-?réponses|chronologie|repères|le vrai du faux", "fragen und antworten|faq|hintergrund|faktencheck|chronologie", "perguntas e respostas|entenda|cronologia|checagem", "вопросы и ответы|разбор|справка|объясняем|хронология", "سؤال وجواب|أسئلة وأجوبة|تسلسل زمني", "एक्सप्लेनर|सवाल-जवाब|फैक्ट चेक|समझिए|समझें"),
                            "^(?:why|how|what|here(?:['’]s| is| are) (?:what|why|how|everything|all|the)|everything (?:you|we)|all you need to know|(?:who|when|where|which|will|can|could|should|is|are|does|do|did|has|have|was|were)\\b(?=[^“”\"«»]*\\?))(?![\\p{L}\\p{M}])", "(?:what|everything|all) (?:we|you|\\p{L}+s) (?:still )?(?:know|need to know)(?: (?:so far|about))?", "(?:q ?& ?a|explained|an explainer|what (?:to|we) know(?: so far)?|a timeline)$",
                            "^(?:por qué|cómo|qué|quién(?:es)?|cuáles|lo que (?:sabemos|se sabe|hay que saber|debe saber)|todo lo que|las (?:\\d+ |cinco |tres )?claves|así (?:es|funciona))(?![\\p{L}\\p{M}])|^¿[^“”\"«»]*\\?", "^(?:pourquoi|comment|qui (?:est|sont)|qu['’]est-ce|que (?:sait-on|faut-il)|ce (?:que l['’]on|qu['’]on) sait|ce qu['’]il faut (?:savoir|retenir)|tout (?:comprendre|savoir))(?![\\p{L}\\p{M}])",
                            "^(?:warum|wieso|weshalb|wie|wer ist|was (?:ist|sind|bedeutet|wir|man|sie)|das (?:wissen wir|ist bekannt)|die wichtigsten fragen)(?![\\p{L}\\p{M}])", "^(?:por que|o que|quem (?:é|são)|saiba (?:o que|como|tudo|mais)|entenda|veja (?:como|o que|quem))(?![\\p{L}\\p{M}])", "^(?:почему|зачем|что (?:известно|такое|нужно знать|значит)|кто так(?:ой|ая|ие)|как (?:работает|устроен[аыо]?|получить|это))(?![\\p{L}\\p{M}])",
                            "^(?:لماذا|كيف|ماذا|ما (?:هو|هي|الذي|معنى)|من (?:هو|هي) |كل ما)", "^(?:क्यों|कैसे|जानिए|जानें|कौन (?:है|हैं)|क्या है)|(?:जानिए|समझिए|समझें) (?:क्या|क्यों|कैसे)|(?:क्यों|कैसे|क्या|कौन)[^“”\"]*\\?$"),
                    here("and other questions answered", "we (?:answer|explain)(?: your)?|(?:answers|answer) your questions", "(?:respondemos|le explicamos|te explicamos)|(?:on vous explique|nous répondons)|(?:wir (?:erklären|beantworten)|ein überblick über die wichtigsten)|(?:entenda|explicamos)(?! que)"))),
            Map.entry(CopyKind.Kind.TEASER, new KindWords(NEVER, NEVER, NEVER, NEVER)),
            Map.entry(CopyKind.Kind.VIDEO, new KindWords(Pattern.compile("(?:^|\\.|\\b)(?:youtube|youtu|vimeo|dailymotion)(?:\\b|com|be)"),
                    folders("videos?|video-news|watch|clips?", ""),
                    label("watch(?: live)?|video|vídeo|vidéo|ver vídeo|voir la vidéo|видео|فيديو|شاهد|بالفيديو|वीडियो|देखें वीडियो", "(?:\\(video\\)|\\[video\\]|[|–—-] ?(?:video|vídeo|vidéo))$"), here("(?:^|[.!?] )[\\p{Lu}]{2,8}['’]s (?:\\p{Lu}[\\p{L}'’-]+ ){1,3}(?:reports|speaks|explains|describes|talks|discusses|looks|asks|breaks down|has more|joins)"))));

    static KindWords of(CopyKind.Kind kind) {
        return Objects.requireNonNull(BY_KIND.get(kind), "Every kind has its words");
    }

    /** A folder of a path, or its last part. */
    private static Pattern folders(String folders, String last) {
        return Pattern.compile("/(?:" + folders + ")/" + (last.isEmpty() ? "" : "|/(?:" + last + ")(?:s?html?)?/?$"));
    }

    /** The first stand at the beginning of a headline before a mark, or are all of it, perhaps with a date or number behind; the others count wherever their own marks let them. */
    private static Pattern label(String labels, String... anywhere) {
        String whole = "^(?:" + labels + ")(?:\\s*(?:[:|•]|[–—-]\\s|$)|,? (?:for |of |del? |du |vom |от )?(?:\\p{L}+,? )?(?:\\d{1,2} (?:de )?\\p{L}+|\\p{L}+ \\d{1,2})(?:,? \\d{4})?(?:\\s*[:|]|$))";
        return Pattern.compile(whole + (anywhere.length == 0 ? "" : "|" + bounded(anywhere)), FLAGS);
    }

    private static Pattern here(String... anywhere) {
        return Pattern.compile(bounded(anywhere), FLAGS);
    }

    private static String bounded(String... anywhere) {
        return java.util.Arrays.stream(anywhere).map(one -> "(?<![\\p{L}\\p{M}])(?:" + one + ")(?![\\p{L}\\p{M}])").collect(Collectors.joining("|"));
    }
}
