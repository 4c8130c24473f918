package news.dateline.annotate;

import java.util.Map;
import news.dateline.annotate.SensitiveWords.Cue;
import news.dateline.annotate.SensitiveWords.WordList;

/** The cues of French copy. An ending star stands for any ending, an underscore for a blank. */
final class FrenchCues {
    private FrenchCues() { }

    static Map<Cue, WordList> lists() {
        return Map.ofEntries(
                Map.entry(Cue.COURT, WordList.of("""
                        sera_juge sera_jugee est_juge est_jugee accuse accuses accusee accusees accusent accusation accusations inculp* condamn* arrete_pour arretes_pour
                        arrete_par ete_arrete ete_arretee ete_arretes ete_arretees arrestation arrestations interpell* garde_a_vue gardes_a_vue prison emprison* detenu
                        detenus detenue detention incarcer* ecrou* meurtr* assassin* homicid* feminicid* criminel criminels criminelle crime crimes delit delits delinquan*
                        voleur* cambriol* poignard* fusillade* coups_de_feu fraude fraudes escroqu* corruption corrompu* pot-de-vin pots-de-vin trafic_de trafiquant*
                        stupefiant* suspect suspects suspecte suspectes soupconn* mis_en_examen mise_en_examen mises_en_examen mis_en_cause coupable coupables acquitt* relaxe
                        relaxee extrad* terroris* incendiaire* blanchiment detournement agression agressions agresse agresseur* viol viols viole violee violeur*
                        poursuivi_pour poursuivie_pour poursuivis_pour poursuivi_en comparai* comparu* perquisition* chantage extorsion braquage* braqueur* complice* presume
                        presumee presumes kidnapp* enlevement enlevements tuerie proces_de proces_pour porte_plainte deferes defere deferee reclusion juge_pour jugee_pour
                        juges_pour diffamation""")),
                Map.entry(Cue.ROOM, WordList.of("""
                        tribunal tribunaux cour_d’appel cour_d'appel juge juges parquet procureur* avocat avocate avocats police gendarm* cour_de_cassation""")),
                Map.entry(Cue.RULING, WordList.of("""
                        proces jugement verdict enquete_ouverte information_judiciaire audience plaid* requis* plainte""")),
                Map.entry(Cue.ONE, WordList.of("""
                        enfant_de fillette garconnet adolescent adolescente nourrisson bebe gamin gamine ecolier ecoliere collegien collegienne lyceen lyceenne mineur mineure
                        un_enfant l'enfant petite_fille petit_garcon nouveau-ne pedophil* pedocriminel* jeune_mineur* un_garcon une_fillette""")),
                Map.entry(Cue.MANY, WordList.of("""
                        enfants fillettes garcons filles adolescents adolescentes ados bebes nourrissons ecoliers ecolieres collegiens collegiennes lyceens lyceennes eleve
                        eleves mineurs mineures fils fille enfant gamins petits""")),
                Map.entry(Cue.HARM, WordList.of("""
                        malades intoxiqu* intoxication empoisonn* evacu* blesse blesses blessee blessees abus* maltrait* agress* garde_a_vue gardes_a_vue interpell* suspect
                        suspects victime victimes temoin_de enlev* kidnapp* exploit* assassin* tue tues tuee tuees noye noyes noyee noyade disparu disparus disparue viole
                        violee violes harcel* frapp* morts deces decedes arretes deferes""")),
                Map.entry(Cue.IDIOM, WordList.of("""
                        un_enfant_du_pays l'enfant_du_pays jeu_d'enfant point_mort temps_mort angle_mort saison_morte lettre_morte langue_morte mer_morte mort_subite
                        role_mineur enjeu_mineur incident_mineur gaz_mineur age_mineur mineur_de_fond un_enfant_sur l'enfant_terrible arrete_prefectoral arret_de_travail
                        deces_maternels condamne_a_attendre par_enfant chaque_enfant bras_mort nature_morte poids_mort""")),
                Map.entry(Cue.DIED, WordList.of("""
                        mort morte meurt mourut decede decedee deceda tue tuee abattu abattue assassine assassinee noye noyee succombe succombé a_succombe perdu_la_vie
                        perd_la_vie est_eteint est_eteinte eteint disparu_a inhume inhumee enterre enterree""")),
                Map.entry(Cue.DEATH, WordList.of("""
                        mort deces disparition_de disparition_du funerailles obseques enterrement inhumation assassinat meurtre depouille corps_sans_vie cadavre hommage_a
                        hommages_a hommage_au autopsie veuve veuf deuil trepas condoleances necrologie memoire_de suicide""")),
                Map.entry(Cue.KILLS, WordList.of("""
                        tue meurt assassine decede feu_le feu abattu mort""")),
                Map.entry(Cue.THEIR_DEATH, WordList.of("""
                        sa_mort son_deces parmi_les_morts parmi_les_victimes""")),
                Map.entry(Cue.SPEECH, WordList.of("""
                        a_dit a_declare a-t-il a-t-elle dit declare affirme explique indique precise selon raconte a_ajoute ajoute souligne assure estime rappelle d'apres
                        annonce temoigne dont""")),
                Map.entry(Cue.PRONOUN, WordList.of("""
                        il elle""")),
                Map.entry(Cue.TOLL, WordList.of("""
                        personnes passagers enfants habitants migrants hommes femmes ouvriers animaux poissons oiseaux autres plusieurs dizaines centaines milliers soldats
                        blesses morts coraux corps""")),
                Map.entry(Cue.VOTE, WordList.of("""
                        election elections electoral electorale electoraux scrutin scrutins des_voix de_voix electeurs urnes referendum presidentielle legislatives
                        municipales reelu reelue depouillement suffrages""")),
                Map.entry(Cue.OUTCOME, WordList.of("""
                        remport* gagne gagnent vainqueur* victoire victorieu* elu elue elus elues reelu reelue reelus proclam* declare_vainqueur declaree concede reconnait
                        sa_defaite defaite battu battue majorite resultats triomph* l'emporte emporte projections""")),
                Map.entry(Cue.CALLED, WordList.of("""
                        sortie_des_urnes president_elu presidente_elue reconnait_sa_defaite sondage_sortie estimations_donnent""")),
                Map.entry(Cue.AGED, WordList.of("""
                        age agee ages agees""")),
                Map.entry(Cue.AGES, WordList.of("""
                        ans""")),
                Map.entry(Cue.SEXUAL_OFFENCE, WordList.of("""
                        viol viols viole violee violees violer violeur* sexuel* sexiste* attouchement* pedophil* pedocrimin* pedopornograph* incest* harcelement harcel*
                        proxenet* prostitution exhibition_sexuelle exhibitionnis* agression_sexuelle atteinte_sexuelle atteintes_sexuelles corruption_de_mineur*
                        soumission_chimique balancetonporc voyeurisme gestes_deplaces""")),
                Map.entry(Cue.SUICIDE, WordList.of("""
                        suicid* mis_fin_a_ses_jours mettre_fin_a_ses_jours met_fin_a_ses_jours fin_a_ses_jours donne_la_mort donner_la_mort donnee_la_mort automutil* pendu
                        pendue pendaison ote_la_vie immol* euthanas* suicide_assiste overdose* defenestr* tue_par_balle_lui-meme fin_de_vie""")),
                Map.entry(Cue.HOSTAGES, WordList.of("""
                        otage* enleve enlevee enlevees enleves enlevent enlevement* kidnapp* ravisseur* rancon* captif* captiv* sequestr* rapt rapts retenus_par retenu_par
                        retranche retranches avion_detourne prise_d'otage* bouclier_humain boucliers_humains preneur* liberes_apres forcene*""")));
    }
}
