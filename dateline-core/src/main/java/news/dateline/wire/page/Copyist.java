package news.dateline.wire.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which blocks of the found part are the article's. By length, share of links and neighbours, as jusText does it (J. Pomikálek, 2011), without its stop words, so that it works
 * in any language; phrases of a few languages only where they open a short block. Pure.
 */
final class Copyist {
    /** How blocks begin that lead elsewhere, or name a picture, a date or a writer. */
    private static final String OPENINGS = String.join("|",
            "advertisement|advertising|anzeige|werbung|publicidad|publicité|pubblicità|read (more|also|next)|also read|see also|weiterlesen",
            "lesen sie (auch|mehr|hier|das)|mehr (zum thema|dazu|themen|aus)|zum thema|auch interessant|das könnte (sie|dich)|passend dazu",
            "weitere (artikel|themen|informationen|infos|meldungen|pressemitteilungen|nachrichten|links)|weiterführende|schon gelesen|empfohlene",
            "meistgelesen|meist ?diskutiert|verwandte|ähnliche|lire (aussi|également)|à lire|à découvrir|en savoir plus|voir aussi|sur le même sujet",
            "le[aeé]a? (también|además|más)|lea (también|además|más)|te puede interesar|también (lee|te puede|puedes)|ver más|más noticias",
            "leia (também|mais)|veja também|leggi (anche|tutto)|potrebbe interessarti|lees (ook|meer)|zobacz (także|też|również)",
            "czytaj (także|też|również|więcej)|przeczytaj|polecamy|więcej|share (this|on)|teilen|(diesen )?artikel teilen|news teilen|compart[ei]",
            "partage[rz]|condividi|follow us|folge[n]? |subscribe|sign up|abonnieren|newsletter|zum newsletter|print this|drucken|comments?$|kommentare?",
            "comentarios?|leave a (comment|reply)|schreibe? (einen|dein)|tags?\\b|schlag(worte|wörter)|etiquetas|keywords?|temas?\\b|mots[- ]cl",
            "posted (in|by|on)|filed under|category\\b|kategorien?\\b|veröffentlicht (in|am|von|unter)|erstellt am|letzte änderung",
            "zuletzt (aktualisiert|geändert|bearbeitet)|last (updated|modified)|copyright|©|\\(c\\)|all rights reserved|alle rechte",
            "image (source|credit)s?",
            "photo(s|graph)?( credit)?s?\\s*[:/(©]|fotos?\\s*[:/(©]|bild(er|quelle|nachweis|anzeigen)?\\s*[:/(©]|titelbild|beitragsbild|abb(ildung|\\.)\\s*\\d*|crédits?"
                    + "|quellen?(angaben)?\\s*:|sources?\\s*:|click here|hier klicken|continue reading|previous|next\\b|vorherige|nächste[rs]? (artikel|beitrag)|loading|tweet"
                    + "|e-?mail\\b|telefon|tel\\.|fax|kontakt\\s*:|contact\\s*:|pressekontakt|ansprechpartner|gefällt mir|like this|this entry was posted|by [A-Z]|von:"
                    + "|updated\\s*:|published\\s*:|stand\\s*:|jetzt (anmelden|abonnieren|kaufen)|anmelden|registrieren|log ?in|mehr erfahren|nach oben|back to top|zurück zu"
                    + "|artikel (drucken|kommentieren|bewerten)|diskutieren sie|embed|skip to");
    private static final Pattern NOT_COPY = Pattern.compile("(?iu)^[^\\p{L}©]*(" + OPENINGS + ")");
    /** Notices, not news about them: "copyright" alone is a word of the news. */
    private static final Pattern RIGHTS = Pattern.compile("(?iu)^[^\\p{L}©]*(copyright\\b|©|\\(c\\))|all rights reserved|alle rechte vorbehalten|tous droits réservés"
            + "|todos los derechos reservados"
            + "|tutti i diritti riservati|wszelkie prawa zastrzeżone|(written|prior) permission|copyrighted property");
    /** A call to the reader opens with its verb. */
    private static final Pattern CALL = Pattern.compile("(?iu)^[^\\p{L}]*(please |bitte |por favor,? |you can (also )?)?"
            + "(follow|like|join|subscribe|sign up|download|síguenos|suscríb\\w*|únete|folgen? (sie|uns)|abonnier\\w*|suivez|abonnez|seguici|iscriviti|inscreva|polub|obserwuj)\\b.{0,80}"
            + "\\b(us|uns|nous|our|unser\\w*|facebook|twitter|instagram|telegram|whatsapp|youtube|newsletter|google news|apps?|canal|channel|tiktok)\\b"
            + "|\\b(nuestro|tenemos) canal de \\p{L}+|please subscribe to|if you(’|')re (already )?a subscriber|if you enjoyed reading this");
    private static final double LINKS_MAX = 0.5;
    private static final int SHORT = 90;
    private static final int SENTENCE_MIN = 40;
    private static final int NOTICE = 350;
    /** Of a headline that is no sentence; what is longer is a standfirst. */
    private static final int LABEL = 50;

    private Copyist() { }

    static List<Block> copy(List<Block> blocks, Optional<String> title) {
        List<Block> kept = new ArrayList<>();
        boolean follows = false;
        // From the end, because a heading belongs to what comes after it.
        for (int i = blocks.size() - 1; i >= 0; i--) {
            Block block = blocks.get(i);
            boolean copy = isCopy(block);
            if (copy && isLabel(block)) copy = follows && !title.map(words -> Likeness.folded(words).equals(Likeness.folded(block.text()))).orElse(false);
            else follows = copy && (block.isProse() || block.kind() != Block.Kind.PARAGRAPH || follows);
            if (copy) kept.add(block);
        }
        Collections.reverse(kept);
        return trimmed(kept);
    }

    private static boolean isLabel(Block block) {
        return block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.PARAGRAPH && block.length() < LABEL && !block.isSentence();
    }

    private static boolean isCopy(Block block) {
        // A whole sentence without a link is copy, however it begins: "Further details were not known at first."
        boolean says = block.isSentence() && block.linked() == 0 && block.length() >= SENTENCE_MIN && block.text().endsWith(".");
        if (!says && block.length() < SHORT && NOT_COPY.matcher(block.text()).find()) return false;
        if (block.length() < NOTICE && (RIGHTS.matcher(block.text()).find() || CALL.matcher(block.text()).find())) return false;
        return switch (block.kind()) {
            case HEADING -> block.linkDensity() < 0.8 && block.length() > 2;
            case ENTRY, ROW -> block.linkDensity() < LINKS_MAX;
            case PARAGRAPH, QUOTATION, PREFORMATTED -> block.linkDensity() < LINKS_MAX || block.length() > 200 && block.linkDensity() < 0.8;
        };
    }

    /** Labels before the first running text (place, time, name) and after the last. */
    private static List<Block> trimmed(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && !blocks.get(first).isProse()) first++;
        if (first == blocks.size()) return blocks;
        int begin = first;
        while (begin > 0 && !(isLabel(blocks.get(begin - 1)) && blocks.get(begin - 1).kind() == Block.Kind.PARAGRAPH)) begin--;
        return blocks.subList(begin, blocks.size());
    }
}
