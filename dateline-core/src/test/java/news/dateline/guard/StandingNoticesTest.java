package news.dateline.guard;

import static org.assertj.core.api.Assertions.assertThat;

import news.dateline.annotate.Annotator;
import news.dateline.model.ItemId;
import news.dateline.model.WireItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandingNoticesTest {
    private static final String NEWS = "The ferry Santa Rosalia sank off Masbate.";

    @ParameterizedTest
    @ValueSource(strings = {
        "Subscribe to our channel!", "- Subscribe to our channel: http://nw.example/s - Follow us on Twitter: https://twitter.example/nw - Find us on Facebook: https://fb.example/nw #Masbate #Ferry",
        "For more Evening Watch videos, click the link below: https://v.example/list?a=1&b=2", "Visit our website at http://northwire.example Facebook: https://fb.example/nw Instagram: https://i.example/nw",
        "To watch the latest updates, click the links below: http://nw.example/1 Watch the full episodes of Evening Watch on NW.TV http://nw.example/2 and for viewers abroad, click: http://nw.example/3",
        "Read more: Three more bodies found off Ticao", "Sign up for the Northwire newsletter.", "Be sure to check back on northwire.example at 3pm. To challenge yourself with more quizzes, CLICK HERE.", "Download our app for push alerts.",
        "Suscríbete a nuestro canal: https://v.example/nw", "Síguenos en Instagram y en nuestro canal de WhatsApp.", "Lea también: Tres muertos en Ticao", "Haz clic aquí para más noticias.",
        "Abonnez-vous à notre chaîne !", "À lire aussi : trois morts à Ticao", "Cliquez ici pour recevoir notre newsletter.", "Abonnieren Sie unseren Newsletter.", "Lesen Sie auch: Drei Tote vor Ticao", "Folgen Sie uns auf Facebook.",
        "Inscreva-se no canal.", "Leia também: Três mortos em Ticao", "Clique aqui e assine a newsletter.", "Подписывайтесь на наш канал в Telegram.", "Читайте также: Трое погибших у Тикао", "اشترك في قناة الوكالة على يوتيوب.", "اقرأ أيضا: ثلاثة قتلى قبالة تيكاو",
        "यह भी पढ़ें: टिकाओ के पास तीन की मौत", "हमारे चैनल को सब्सक्राइब करें।", "(Reporting by A. Writer; editing by B. Desk)", "#Masbate #SantaRosalia #BreakingNews"})
    void whatOnlyInvitesOrCreditsIsNotTold(String notice) {
        String text = NEWS + "\n" + notice;
        assertThat(StandingNotices.blanked(text).strip()).isEqualTo(NEWS);
        assertThat(StandingNotices.blanked(text)).as("places hold").hasSameSizeAs(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MANILA, June 2 (Northwire) - ", "BEIRUT, Lebanon — ", "NEW DELHI (NW) – ", "June 03, 2020 5:00 AM SINGAPORE - ", "Rio de Janeiro, 3 jun (Austral) - ", "Frankfurt am Main (NW) - "})
    void aDatelineIsNotTold(String dateline) {
        assertThat(StandingNotices.blanked(dateline + NEWS).strip()).isEqualTo(NEWS);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Watch makers in Geneva laid off 400 people.", "Police follow every lead, said the inspector.", "The bank's app let thieves subscribe to paid channels, prosecutors said.", "Visit Malta, the state's tourism body, lost its head on Monday.",
        "Follow-up talks are planned for June.", "Readers clicked the link in the mail and lost their savings.", "The director of the Department of Health (DOH) - until Friday Rosa Lim - resigned.", "Rice, fried chicken, cauliflower, curry and idli (a rice cake) - that was the meal.",
        "The #MeToo movement reached the court in Lyon.", "Watch out for ice, the weather office said.", "Download speeds fell by half on the island after the cable broke.", "For more than a decade the mine was closed.", "Más información tendrá el juez el lunes.", "Suivez, a village of 300, was cut off.",
        "Le site a été fermé par la police.", "Подробнее о причинах министр не сказал."})
    void newsInSuchWordsIsTold(String news) {
        assertThat(StandingNotices.blanked(news)).isEqualTo(news);
    }

    @Test void anAddressInNewsGoesAlone() {
        assertThat(StandingNotices.blanked("The ministry put all the letters at https://ministry.example/letters on Monday.").replaceAll("\\s+", " ")).isEqualTo("The ministry put all the letters at on Monday.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "MANILA, June 2 (Northwire) - The ferry sank.\\nFollow us on Facebook. | Ferry sinks. The ferry sank.",
        "The ferry sank off\\nMasbate. | Ferry sinks. The ferry sank off\\nMasbate."})
    void onlyWhatIsToldIsEmbedded(String text, String embedded) {
        assertThat(Annotator.embeddingText(item("Ferry sinks", text.replace("\\n", "\n")))).isEqualTo(embedded.replace("\\n", "\n"));
    }

    @Test void anItemThatIsNothingButANoticeIsEmbeddedAsItCame() {
        assertThat(Annotator.embeddingText(item("", "Subscribe to our channel!"))).isEqualTo("Subscribe to our channel!");
    }

    private static WireItem item(String headline, String text) {
        return WireItem.of(new ItemId("northwire", "n1"), "short").headline(headline).body(text).build();
    }
}
