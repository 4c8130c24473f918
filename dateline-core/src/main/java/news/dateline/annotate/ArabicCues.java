package news.dateline.annotate;

import java.util.Map;
import news.dateline.annotate.SensitiveWords.Cue;
import news.dateline.annotate.SensitiveWords.WordList;

/** The cues of Arabic copy; {@link SensitiveWords} tries a word also without its article and the one-letter words that are written together with it. An ending star stands for any ending, an underscore for a blank. */
final class ArabicCues {
    private ArabicCues() { }

    static Map<Cue, WordList> lists() {
        return Map.ofEntries(
                Map.entry(Cue.COURT, WordList.of("""
                        اعتقل* اعتقال* معتقل* موقوف* توقيف احتجاز* محتجز* اتهم* متهم* اتهام* تهمة تهم إدانة أدين أدانت حكم_عليه حكمت سجن سجين سجناء بالسجن قاتل قتلة جريمة جرائم مجرم* سرقة سرق لص لصوص سطو احتيال* نصب رشوة رشاوى فساد فاسد* مخدرات تهريب مهرب* خطف* اختطاف*
                        ابتزاز غسل_الأموال إرهاب* مشتبه* يشتبه مطلوب* تسليمه اغتصاب* طعن إطلاق_النار إعدام* محاكمة* يحاكم مثل_أمام دعوى_ضد تحقيق_مع""")),
                Map.entry(Cue.ROOM, WordList.of("محكمة محاكم قاض قاضي قضاة نيابة مدع_عام ادعاء محام محامي شرطة")),
                Map.entry(Cue.RULING, WordList.of("حكم حكما قضت قضى استئناف جلسة تحقيق* محاكمة غرامة استجواب* قرار")),
                Map.entry(Cue.ONE, WordList.of("طفل طفلا طفلة طفله رضيع* قاصر* مراهق مراهقة صبي فتاة تلميذ تلميذة حدث مولود")),
                Map.entry(Cue.MANY, WordList.of("أطفال أطفالا قصر مراهقين تلاميذ طلاب طالبات ابن ابنة ابنته ابنه أبناء بنات أيتام روضة حفيد حفيدة")),
                Map.entry(Cue.HARM, WordList.of("أصيب* إصابة جرح* جريح تسمم* مرض اعتداء* انتهاك* ضحية ضحايا شاهد قتل* مقتل غرق* مفقود* خطف* اعتقل* اغتصاب* ضرب* عنف إنقاذ* أنقذ* اشتباه مشتبه*")),
                Map.entry(Cue.IDIOM, WordList.of("البحر_الميت منذ_طفولته عملية_السلام")),
                Map.entry(Cue.DIED, WordList.of("توفي توفيت مات ماتت قتل قتلت لقي_حتفه لقيت_حتفها لقي_مصرعه استشهد غرق وري_الثرى دفن اغتيل فارق_الحياة رحل رحلت")),
                Map.entry(Cue.DEATH, WordList.of("وفاة موت مقتل رحيل جنازة تشييع جثة جثمان اغتيال أرملة عزاء تعازي نعي رثاء تأبين")),
                Map.entry(Cue.KILLS, WordList.of("قتل قتلت قتلوا اغتال توفي توفيت مات رحل الراحل الراحلة المرحوم تنعى نعى")),
                Map.entry(Cue.THEIR_DEATH, WordList.of("وفاته وفاتها مقتله مقتلها موته بين_القتلى بين_الضحايا")),
                Map.entry(Cue.SPEECH, WordList.of("قال قالت أعلن أعلنت أكد أكدت أضاف أضافت صرح ذكر ذكرت أفاد أوضح حذر بحسب وفق")),
                Map.entry(Cue.PRONOUN, WordList.of("هو هي")),
                Map.entry(Cue.TOLL, WordList.of("أشخاص شخصا شخص ركاب عمال سكان حيوانات جنود مهاجرين مهاجرا عدة عشرات مئات آلاف لا_أحد مدنيين")),
                Map.entry(Cue.VOTE, WordList.of("انتخاب* انتخابات انتخابية اقتراع تصويت أصوات ناخبين استفتاء جولة صناديق فرز")),
                Map.entry(Cue.OUTCOME, WordList.of("فاز فازت فوز يفوز تفوز انتصار منتخب خسر خسارة هزيمة أغلبية نتائج نتيجة أقر يتقدم متقدما")),
                Map.entry(Cue.CALLED, WordList.of("الرئيس_المنتخب فاز_بالرئاسة فاز_في_الانتخابات فازت_في_الانتخابات أعيد_انتخابه انتخب_رئيسا")),
                Map.entry(Cue.AGED, WordList.of("عمره عمرها عمر")),
                Map.entry(Cue.AGES, WordList.of("عاما سنوات أعوام سنة شهرا أشهر")),
                Map.entry(Cue.SEXUAL_OFFENCE, WordList.of("اغتصاب* اغتصب* جنسي* جنسية تحرش* متحرش هتك_عرض استغلال_جنسي دعارة إباحي*")),
                Map.entry(Cue.SUICIDE, WordList.of("انتحار* انتحر* ينتحر إيذاء_النفس شنق_نفسه شنقت_نفسها أنهى_حياته أنهت_حياتها أحرق_نفسه القتل_الرحيم جرعة_زائدة ألقى_بنفسه")),
                Map.entry(Cue.HOSTAGES, WordList.of("رهينة رهائن خطف* اختطف* اختطاف* مختطف* مخطوف* فدية أسر أسير أسرى احتجز_رهائن محتجزين دروع_بشرية درعا_بشريا تحصن")));
    }
}
