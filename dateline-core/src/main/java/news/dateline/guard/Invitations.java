package news.dateline.guard;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How copy invites its reader to go elsewhere, in the languages in which it is read: phrases, compared as {@link Folding} folds them. */
final class Invitations {
    /** Whatever else a sentence says that opens so, it only points elsewhere. */
    static final Phrases POINTING = Phrases.of("""
            read more | read also | also read | see also | more on this | learn more | click here | don't forget to subscribe | don't forget to follow | subscribe to our | subscribe now | follow us
            lea también | lea más | leer más | lee también | lee más | le puede interesar | te puede interesar | vea también | síganos en | síguenos en | suscríbase a nuestro | suscríbete a nuestro
            lire aussi | lire également | lire la suite | à lire aussi | à lire également | voir aussi | suivez-nous | abonnez-vous | lesen sie auch | lesen sie mehr | lies auch | mehr dazu | weiterlesen | folgen sie uns | folge uns
            leia também | leia mais | veja também | saiba mais | siga-nos | inscreva-se | leggi anche | leggi di più | seguici | iscriviti
            читайте также | читать далее | смотрите также | подписывайтесь на | подпишитесь на | اقرأ أيضا | اقرأ المزيد | شاهد أيضا | تابعونا على | تابعنا على | اشترك في قناة | اشتركوا في قناة
            यह भी पढ़ें | ये भी पढ़ें | और पढ़ें | इसे भी पढ़ें""");

    /** Wherever they stand, they point elsewhere. */
    static final Phrases ANYWHERE = Phrases.of("""
            click here | click the link | click the links | click on the link | tap here | link below | links below | link in bio | follow us on | find us on | like us on | sign up for free | sign up here | our youtube channel | our whatsapp channel | our telegram channel
            our newsletter | get more at | download our app | download the app | click the bell | hit the bell | haz clic aquí | haga clic aquí | nuestro canal | nuestra newsletter | nuestro boletín | síguenos en | síganos en | cliquez ici | notre chaîne | notre newsletter
            hier klicken | klicken sie hier | unseren newsletter | unseren kanal | clique aqui | nosso canal | nossa newsletter | clicca qui | nostro canale | нажмите здесь | перейдите по ссылке | наш канал | наш телеграм-канал | اضغط هنا | انقر هنا | قناتنا على | صفحتنا على | यहां क्लिक | यहाँ क्लिक | हमारे चैनल""");

    /** Open an invitation where an address follows, or where {@link #PLACES} are named. */
    static final Phrases OPENING = Phrases.of("""
            subscribe | follow | sign up | click | download | visit | watch | to watch | for more | for the latest | for all the latest | check out | check our | check back | catch up | find us | find more | join us | join the conversation | like us | like and | stay updated | stay tuned
            stay connected | get more | get the | get our | get all | listen | listen to | tune in | share this | see more | tap | support our | register | be sure to | don't forget | never miss | read | or read | or watch | for outside | to subscribe | to read | to listen | to get | to receive
            suscríbete | suscríbase | síguenos | síganos | sigue | siga | haz clic | haga clic | descarga | descargue | visita | visite | mira | mire | vea | escucha | escuche | únete | únase | regístrate | regístrese | más información | para más | entra | ingresa | recibe | reciba
            abonnez-vous | suivez | cliquez | téléchargez | visitez | rejoignez | inscrivez-vous | retrouvez | regardez | écoutez | partagez | recevez | pour plus | plus d'informations | abonnieren | abonniere | folgen | folge | klicken | klicke | laden | besuchen | besuche | hören | sehen sie
            mehr informationen | weitere informationen | melden sie | jetzt | abonnieren sie | assine | inscreva-se | siga | clique | baixe | acesse | confira | assista | ouça | receba | participe | compartilhe | para mais | abbonati | iscriviti | seguici | clicca | scarica | visita | guarda | ascolta | per altre
            подписывайтесь | подпишитесь | следите | читайте | смотрите | скачайте | слушайте | переходите | присоединяйтесь | подробнее | больше новостей | اشترك | اشتركوا | تابع | تابعوا | تابعونا | تابعنا | اضغط | انقر | حمل | حملوا | زوروا | شاهد | شاهدوا | انضم | انضموا | للمزيد | لمتابعة
            सब्सक्राइब | फॉलो | क्लिक | डाउनलोड | देखें | पढ़ें | सुनें | जुड़ें | लाइक | ताजा खबरों | अधिक जानकारी""");

    /** Anywhere before an address, they make it an invitation. */
    static final Phrases BEFORE_ADDRESS = Phrases.of("click | visit | subscribe | haz clic | haga clic | cliquez | klicken | klicke | clique | acesse | clicca | переходите | по ссылке | اضغط | انقر | क्लिक");

    /** Where such invitations lead. */
    static final Phrases PLACES = Phrases.of("""
            channel | channels | newsletter | newsletters | website | webpage | homepage | page | app | apps | livestream | live stream | full episode | full episodes | facebook | twitter | instagram | youtube | telegram | whatsapp | tiktok | linkedin | threads | social media | bell | podcast
            notifications | push alerts | inbox | our coverage | our stories | our site | the link | links | canal | canales | boletín | página | aplicación | enlace | redes sociales | nuestra web | sitio web | chaîne | lettre d'information | application | lien | réseaux sociaux | notre site
            kanal | webseite | website | link | sozialen medien | site | página | aplicativo | redes sociais | canale | sito | pagina | канал | канале | рассылку | приложение | ссылке | соцсетях | телеграм | قناة | قناتنا | القناة | صفحتنا | موقعنا | التطبيق | الرابط | فيسبوك | تويتر | تلغرام | واتساب | يوتيوب
            चैनल | पेज | वेबसाइट | ऐप | लिंक | फेसबुक | ट्विटर | यूट्यूब | व्हाट्सएप | टेलीग्राम""");

    /** May stand before {@link #OPENING}. */
    static final Phrases FILLERS = Phrases.of("please | and | or | you can | also | now | por favor | y | también | et | und | bitte | e | و | пожалуйста | कृपया");

    private Invitations() { }

    /** Phrases by their first word, so that most sentences cost a few look-ups. */
    record Phrases(Map<String, List<String>> byFirstWord) {
        private static Phrases of(String lines) {
            return new Phrases(Arrays.stream(lines.split("[|\\n]")).map(String::strip).filter(phrase -> !phrase.isEmpty()).map(phrase -> Folding.fold(phrase) + " ").distinct()
                    .collect(Collectors.groupingBy(phrase -> phrase.substring(0, phrase.indexOf(' ')))));
        }

        /** Whether one begins at a word of a folded sentence that ends with a blank. */
        boolean standAt(String sentence, int at) {
            return first(sentence, at).isPresent();
        }

        boolean standIn(String sentence) {
            for (int at = 0; at < sentence.length(); at = sentence.indexOf(' ', at) + 1) if (standAt(sentence, at)) return true;
            return false;
        }

        /** Where the word after the phrase begins that begins at {@code at}; {@code at} itself where none does. */
        int after(String sentence, int at) {
            return at + first(sentence, at).map(String::length).orElse(0);
        }

        private Optional<String> first(String sentence, int at) {
            int end = sentence.indexOf(' ', at);
            return end < 0 ? Optional.empty() : byFirstWord.getOrDefault(sentence.substring(at, end), List.of()).stream().filter(phrase -> sentence.startsWith(phrase, at)).findFirst();
        }
    }
}
