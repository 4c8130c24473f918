package news.dateline.compose;

import java.util.regex.Pattern;
import news.dateline.model.Urgency;
import news.dateline.model.WireItem;

/** How far the telling of the news has come in one item, the fullest last. */
enum Stage {
    ALERT, URGENT, LEAD;

    private static final int ALERT_WORDS_MAX = 60;
    private static final int URGENT_WORDS_MAX = 150;
    private static final Pattern ALERT_TAG = Pattern.compile("^[(\\[*]*(?:ALERT|FLASH|SNAP|BULLETIN|NEWSALERT|BREAKING(?: NEWS)?|ALERTA|ÚLTIMA HORA|ALERTE|DERNIÈRE MINUTE|अलर्ट|ब्रेकिंग(?: न्यूज़)?)\\b?[)\\]]?\\s?[:\\-–—|]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern URGENT_TAG = Pattern.compile("^[(\\[*]*(?:URGENT|URGENTE|तत्काल)[)\\]]?\\s?[:\\-–—|]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static Stage of(WireItem item, int words) {
        int urgency = item.urgency().map(Urgency::value).orElse(Urgency.ROUTINE.value());
        String headline = item.headline().strip();
        boolean alert = urgency <= Urgency.ALERT.value() || ALERT_TAG.matcher(headline).find();
        if (alert && words <= ALERT_WORDS_MAX) return ALERT;
        boolean urgent = alert || urgency <= Urgency.URGENT.value() || URGENT_TAG.matcher(headline).find();
        return urgent && words <= URGENT_WORDS_MAX ? URGENT : LEAD;
    }
}
