package news.dateline.annotate;

import java.util.Set;

/** Small words of Hindi and Arabic that end a name in scripts without capitals. */
final class CaselessWords {
    static final Set<String> ENDS_NAME = folded("ने को का के की से में पर और या तथा है हैं था थे थी ही भी तक द्वारा लिए साथ कि जो यह वह एक इस उस कहा बताया किया हुआ हुई हो गया गई होगा होगी रहे रहा रही नहीं "
            + "नरेश बाद पहले अब आज कल ने, व एवं समेत सहित बनाम के, को, जी जब तब तो सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार في من على إلى عن أن قال التي الذي مع بعد قبل قالت أعلن أعلنت أكد أكدت كان كانت هذا هذه ذلك خلال حول بين عند منذ حتى أمام ضد توفي توفيت مات ماتت قتل اعتقل حكمت فاز فازت يوم الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد بتهمة إنه إنها لكن كما حيث");

    private CaselessWords() { }

    private static Set<String> folded(String words) {
        return Set.copyOf(java.util.Arrays.stream(words.split(" ")).map(Words::fold).distinct().toList());
    }
}
