package news.dateline.annotate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Numbers in words, their multipliers and their hedges, in English, Spanish, French, Hindi, German, Portuguese, Russian and Arabic; folded. */
final class NumberWords {
    static final Map<String, BigDecimal> VALUES = values("""
            two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20
            thirty=30 forty=40 fifty=50 sixty=60 seventy=70 eighty=80 ninety=90
            dos=2 tres=3 cuatro=4 cinco=5 seis=6 siete=7 ocho=8 nueve=9 diez=10 once=11 doce=12 trece=13 catorce=14 quince=15 dieciseis=16 diecisiete=17 dieciocho=18 diecinueve=19 veinte=20 veintiuno=21
            veintidos=22 veintitres=23 veinticuatro=24 veinticinco=25 treinta=30 cuarenta=40 cincuenta=50 sesenta=60 setenta=70 ochenta=80 noventa=90
            deux=2 trois=3 quatre=4 cinq=5 sept=7 huit=8 neuf=9 dix=10 onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16 dix-sept=17 dix-huit=18 dix-neuf=19 vingt=20 trente=30 quarante=40
            cinquante=50 soixante=60
            zwei=2 drei=3 vier=4 fünf=5 sechs=6 sieben=7 acht=8 neun=9 zehn=10 elf=11 zwölf=12 dreizehn=13 vierzehn=14 fünfzehn=15 sechzehn=16 siebzehn=17 achtzehn=18 neunzehn=19 zwanzig=20 dreißig=30 vierzig=40 fünfzig=50 dutzend=12 hundert=100
            dois=2 duas=2 três=3 quatro=4 cinco=5 seis=6 sete=7 oito=8 nove=9 dez=10 onze=11 doze=12 treze=13 catorze=14 quatorze=14 quinze=15 dezesseis=16 dezasseis=16 dezessete=17 dezoito=18 dezenove=19 vinte=20 trinta=30 quarenta=40 cinquenta=50
            sessenta=60 setenta=70 oitenta=80 noventa=90 cem=100 dúzia=12
            два=2 две=2 двое=2 три=3 трое=3 четыре=4 четверо=4 пять=5 пятеро=5 шесть=6 семь=7 восемь=8 девять=9 десять=10 одиннадцать=11 двенадцать=12 пятнадцать=15 двадцать=20 тридцать=30 сорок=40 пятьдесят=50 сто=100
            اثنان=2 اثنين=2 ثلاثة=3 ثلاث=3 أربعة=4 أربع=4 خمسة=5 خمس=5 ستة=6 ست=6 سبعة=7 سبع=7 ثمانية=8 ثماني=8 تسعة=9 تسع=9 عشرة=10 عشر=10 عشرين=20 عشرون=20 ثلاثين=30 ثلاثون=30 أربعين=40 خمسين=50 مئة=100 مائة=100
            दो=2 तीन=3 चार=4 पांच=5 पाँच=5 छह=6 छः=6 सात=7 आठ=8 नौ=9 दस=10 ग्यारह=11 बारह=12 तेरह=13 चौदह=14 पंद्रह=15 सोलह=16 सत्रह=17 अठारह=18 उन्नीस=19 बीस=20 पच्चीस=25 तीस=30 चालीस=40 पचास=50
            dozen=12 dozens=12 docena=12 douzaine=12 hundred=100 cien=100 cent=100""");

    static final Map<String, BigDecimal> MULTIPLIERS = values("""
            hundred=100 thousand=1000 million=1000000 billion=1000000000 trillion=1000000000000 m=1000000 mn=1000000 bn=1000000000 k=1000 dozen=12 lakh=100000 crore=10000000
            cientos=100 mil=1000 millon=1000000 millones=1000000 billones=1000000000000 cents=100 mille=1000 millions=1000000 milliard=1000000000 milliards=1000000000 millionen=1000000
            milliarden=1000000000 milhao=1000000 milhoes=1000000 bilhao=1000000000 bilhoes=1000000000 सौ=100 हजार=1000 हज़ार=1000 लाख=100000 करोड़=10000000 अरब=1000000000 tausend=1000 mio=1000000 mrd=1000000000 тысяча=1000 тысячи=1000 тысяч=1000 тыс=1000 миллион=1000000 миллиона=1000000 миллионов=1000000 млн=1000000 миллиард=1000000000 миллиарда=1000000000 миллиардов=1000000000 млрд=1000000000 ألف=1000 آلاف=1000 ألفا=1000 مليون=1000000 ملايين=1000000 مليار=1000000000""");

    /** Up to four words before a number that make it less than exact. */
    static final Set<String> HEDGES = phrases("""
            at least|at most|about|around|more than|over|nearly|almost|some|up to|as many as|as few as|approximately|roughly|fewer than|less than|under|an estimated|estimated|close to|upwards of|no more than
            |al menos|por lo menos|mas de|unos|unas|cerca de|casi|alrededor de|menos de|hasta|aproximadamente|como minimo
            |au moins|plus de|environ|pres de|quelque|quelques|moins de|jusqu'a|autour de|presque|a peu pres
            |mindestens|mehr als|rund|etwa|fast|knapp|über|bis zu|weniger als|circa|wenigstens|mais de|ao menos|menos de|até|по меньшей мере|не менее|более|около|почти|свыше|до|примерно|менее|не более|على الأقل|أكثر من|نحو|حوالي|قرابة|ما يقرب من|أقل من|pelo menos|mais de|cerca de|quase
            |कम से कम|करीब|लगभग|से अधिक|से ज्यादा|तकरीबन|अधिकतम""");

    /** Hedges that stand behind the number, as in Hindi. */
    static final Set<String> HEDGES_BEHIND = phrases("से अधिक|से ज्यादा|से ज़्यादा|से कम|or more|o mas|ou plus");

    static final Set<String> MONTHS = NameWords.set("""
            january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec enero febrero marzo abril mayo junio julio agosto septiembre
            octubre noviembre diciembre janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre januar februar marz juni juli oktober dezember janeiro fevereiro maio junho julho
            setembro outubro novembro dezembro января февраля марта апреля мая июня июля августа сентября октября ноября декабря январь февраль март апрель июнь июль август сентябрь октябрь ноябрь декабрь يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر जनवरी फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर""");

    private NumberWords() { }

    private static Map<String, BigDecimal> values(String table) {
        Map<String, BigDecimal> values = new HashMap<>();
        for (String entry : table.strip().split("\\s+")) {
            int equals = entry.indexOf('=');
            values.putIfAbsent(Words.fold(entry.substring(0, equals)), new BigDecimal(entry.substring(equals + 1)));
        }
        return Map.copyOf(values);
    }

    private static Set<String> phrases(String table) {
        return Set.copyOf(java.util.Arrays.stream(table.split("\\|")).map(phrase -> Words.fold(phrase.strip())).filter(phrase -> !phrase.isEmpty()).distinct().toList());
    }
}
