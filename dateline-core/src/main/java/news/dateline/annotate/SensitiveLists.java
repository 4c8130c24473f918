package news.dateline.annotate;

import static news.dateline.model.Sensitivity.COURTS_AND_CRIME;
import static news.dateline.model.Sensitivity.DEATH_OF_NAMED_PERSON;
import static news.dateline.model.Sensitivity.ELECTION_CALLED;
import static news.dateline.model.Sensitivity.HOSTAGES;
import static news.dateline.model.Sensitivity.MINORS;
import static news.dateline.model.Sensitivity.SEXUAL_OFFENCE;
import static news.dateline.model.Sensitivity.SUICIDE;

import java.util.Map;
import java.util.Set;
import news.dateline.annotate.SensitiveWords.WordList;

/** The tables of sensitive words. An ending star stands for any ending, an underscore for a blank. */
final class SensitiveLists {
    private SensitiveLists() { }

    static SensitiveWords english() {
        return new SensitiveWords(Map.of(
                COURTS_AND_CRIME, WordList.of("""
                        court* judge judges jury juror* trial trials charged charges convict* sentenc* arrest* accus* alleg* prosecut* lawsuit* sued sues suing guilty plead* pled indict* bail jail* prison* murder*
                        manslaughter homicid* assault* robber* robbed theft thief thieves burglar* stab stabbed stabbing* shooting* gunman gunmen shot_dead fraud* brib* corrupt* police suspect* detain* detention custody
                        investigat* probe crime* criminal* gang gangs smuggl* traffick* inquest tribunal* verdict* appeal* extradit* lawyer* attorney* defendant* plaintiff* terror* arson* embezzl* launder* abus* offender*
                        offence* offense* felony misdemeanor warrant* raid raided kidnap* abduct* blackmail* extort* perjur* forg* scam* hack hacked acquit* parole* probation penalt* fined death_row execution* executed
                        sheriff detective* coroner* litigat* injunction* defam* libel* slander* impeach* contempt vandal* looting loot* riot* sexual* rape raped rapist* culpable homicide killer* killing slain slay*
                        attacker* stalk* harass* hate_crime drugs drug cocaine heroin meth wanted_for allegedly supreme_court convict* guilty acquitted justice_department attorney_general"""),
                MINORS, WordList.of("""
                        child children child's childhood kid kids boy boys girl girls teen* adolescen* youth youths youngster* minor minors baby babies infant* toddler* newborn* juvenile* underage under-age schoolboy* schoolgirl*
                        schoolchild* pupil pupils son daughter sons daughters grandson granddaughter grandchild* stepson stepdaughter orphan* preschool* kindergarten* pre-teen* preteen* boy's girl's year-old_boy year-old_girl
                        foster_care crèche nursery daycare first-grader* second-grader* third-grader* high_school secondary_school primary_school elementary_school middle_school stepchild* paedophil* pedophil*"""),
                SEXUAL_OFFENCE, WordList.of("""
                        rape rapes raped raping rapist* gang-rape* gang-raped sexual* sexually molest* indecent* incest* paedophil* pedophil* groping groped grope gropes grooming groomed sodom* voyeur* upskirt*
                        sex_attack* sex_offend* sex_offence* sex_offense* sex_crime* sex_abuse sex_assault* sex_traffick* sex_slave* sex_predator* sex_ring child_abuse child_porn* revenge_porn* indecent_images flashing
                        me_too metoo #metoo statutory inappropriate_touching unwanted_advances lewd forced_prostitution nude_photos deepfake_porn* stealthing"""),
                SUICIDE, WordList.of("""
                        suicid* self-harm* self-inflicted own_life own_lives killed_himself killed_herself killed_themselves killing_himself killing_herself kill_himself kill_herself kill_themselves ended_his_life ended_her_life
                        ended_their_lives end_his_life end_her_life hanged_himself hanged_herself shot_himself shot_herself hung_himself hung_herself jumped_to_his_death jumped_to_her_death jumped_to_their_death
                        leapt_to_his_death leapt_to_her_death assisted_dying assisted_death euthanas* overdos* took_poison consumed_poison self-immolat* set_himself_on_fire set_herself_on_fire harm_himself harm_herself"""),
                DEATH_OF_NAMED_PERSON, WordList.of("""
                        died dies die dying dead deadly death deaths deceased killed kills killing fatal* passed_away passes_away passing_of late obituar* funeral* mourn* memorial murder* slain slay* assassinat* execut* drown*
                        manslaughter homicid* perish* lost_his_life lost_her_life lost_their_lives loses_life tribute* condolence* buried burial cremat* grave rip in_memoriam corpse body_found body_of bodies remains_of widow*
                        posthumous* autops* post-mortem postmortem coroner* stabbed_to_death beaten_to_death shot_dead found_dead gunned_down overdos* suicid* succumb* bereave* eulog* wake"""),
                ELECTION_CALLED, WordList.of("""
                        win wins won winner winners winning elected re-elected reelected re-election victory victories victor victorious declared declares declare projected projects projection* conced* defeat* beat beats beaten
                        landslide majority called calls ahead triumph* oust* unseat* flip flips flipped gain* hold holds held lose loses lost lead leads leading president-elect result results tally tallies count sweep sweeps swept
                        secure* clinch* retain* exit_poll* too_close_to_call runoff run-off"""),
                HOSTAGES, WordList.of("""
                        hostage* kidnap* abduct* captive* captivity captor* ransom* hijack* held_against hostage-tak* seized_by taken_prisoner siege barricad* human_shield* held_by_gunmen held_by_militants
                        missing_and_feared held_for_ransom released_after_being_held freed_after""")),
                NameWords.set("election elections electoral vote votes voters voting ballot ballots poll polls referendum primary primaries caucus caucuses by-election byelection runoff run-off presidency seat seats constituency senate "
                        + "parliamentary mayoral gubernatorial midterm midterms electorate candidate candidates race elected re-elected reelected president-elect"),
                NameWords.set("years year yrs months month-old year-old yo weeks"));
    }

    static SensitiveWords spanish() {
        return new SensitiveWords(Map.of(
                COURTS_AND_CRIME, WordList.of("""
                        tribunal* juez jueza jueces juzgado* juicio* fiscal* jurado acusa* acuso imputa* conden* sentenc* detenid* detenc* detuv* arrest* policia* policial* carcel* prision* preso presos presa asesin* homicid*
                        feminicid* crimen* criminal* delito* delincuen* robo robos robaron robar* hurto* ladron* apuñal* tiroteo* disparo* dispar* fraude* estafa* soborn* corrup* narco* trafic* contraband* secuestr* extors*
                        sospech* investiga* abogad* demanda* querella* culpable* inocent* absuel* absol* apela* recurso_de extradi* extradit* terror* incendio_provocado lavado blanqueo malvers* pandill* banda_criminal sicari*
                        victima* agres* abus* violacion* violad* viol* multa* ilegal* captura* captur* allana* redada* corte_suprema libertad_condicional presunt* mato matar mataron matan cartel carteles justicia"""),
                MINORS, WordList.of("""
                        niño* niña* menor menores adolescen* bebe bebes infan* joven jovenes jovencit* chico chica chicos chicas alumn* escolar* colegial* hijo hija hijos hijas nieto nieta nietos nietas recien_nacid* recien-nacid*
                        muchach* crio crios huerfan* puber* quinceañer* preescolar* guarderia* hijastr* lactante* pequeño_de pequeña_de chaval* estudiante_de"""),
                SEXUAL_OFFENCE, WordList.of("""
                        sexual* violacion violaciones violad* violo violar violaron violador* pederast* pedofil* estupro incest* acoso acosad* tocamientos manosea* abuso abusos abusad* abuso_de proxenet* prostituc* trata
                        pornografia* exhibicionis* la_manada sumision_quimica grooming"""),
                SUICIDE, WordList.of("""
                        suicid* quito_la_vida quitarse_la_vida quitado_la_vida quita_la_vida quitaron_la_vida autolesi* ahorc* se_mato matarse acabar_con_su_vida acabo_con_su_vida eutanasia sobredosis se_arrojo se_lanzo_al_vacio
                        se_disparo muerte_asistida envenen* se_prendio_fuego inmol*"""),
                DEATH_OF_NAMED_PERSON, WordList.of("""
                        murio muere mueren murieron morir muert* falle* deceso* difunt* mortal* asesin* matad* mato matan mataron homicid* funeral* velatorio* entierro* enterrad* sepeli* luto duelo obituario* restos_mortales
                        cadaver* cuerpo_sin_vida perdio_la_vida perdieron_la_vida pierde_la_vida sin_vida ahogad* ahogo ejecutad* victima_mortal victimas_mortales pesame condolenc* autops* abatid* despiden ultimo_adios in_memoriam
                        viuda viudo suicid* postum*"""),
                ELECTION_CALLED, WordList.of("""
                        gana ganan gano ganaron ganador* vence vencen vencio victoria* triunf* electo electa electos elegid* reelegid* reelecto reelecta proclam* declarad* declara proyec* arras* derrot* admite_su_derrota reconoce*
                        mayoria resultado* escrutinio conteo recuento imponen impone impuso lidera encabeza aventaja segunda_vuelta balotaje sondeo* a_pie_de_urna boca_de_urna concede"""),
                HOSTAGES, WordList.of("""
                        rehen rehenes secuestr* cautiv* captor* plagiad* retenid* raptad* rapto raptaron pago_de_rescate piden_rescate exigen_rescate privado_de_la_libertad privada_de_la_libertad levanton escudo_humano
                        toma_de_rehenes atrincherad* raptar liberad*""")),
                NameWords.set("eleccion elecciones electoral electorales votacion votaciones voto votos votantes urna urnas comicios referendum referendo plebiscito balotaje escrutinio presidencia presidenciales legislativas municipales "
                        + "candidato candidata candidatos escaños escaño electo electa reelegido reelegida reeleccion alcaldia gobernacion sufragio elecciones primarias diputados"),
                NameWords.set("años año meses"));
    }

    static SensitiveWords french() {
        return new SensitiveWords(Map.of(
                COURTS_AND_CRIME, WordList.of("""
                        tribunal tribunaux cour juge juges jury jure jures proces procureur* parquet accus* inculp* condamn* arret* interpell* garde_a_vue police policier* gendarm* prison* detenu* detention incarcer* ecrou*
                        meurtr* assassin* homicid* feminicid* crime* criminel* delit* delinquan* vol vols vole voleur* cambriol* poignard* fusillade* tire tirs tireur* coups_de_feu fraud* escroqu* corrupt* corrompu* pot-de-vin
                        pots-de-vin trafic* trafiquant* stupefiant* suspect* soupconn* enquete* avocat* plainte* poursuivi* poursuit* poursuites mis_en_examen mise_en_examen mis_en_cause coupable* acquitt* relax* appel extrad*
                        terror* incendiaire* blanchiment detournement gang gangs violen* agress* abus* viol viols victime* amende justice judiciaire* perquisition* chantage extorsion rixe braquage* braqu* peine complice*
                        presume* presumee* kidnapp* enleve* enlevement* tuerie"""),
                MINORS, WordList.of("""
                        enfant* mineur mineure mineurs mineures fillette* garcon garcons garconnet* fille filles adolescen* ado ados bebe bebes nourrisson* jeune jeunes ecolier* ecoliere* collegien* lyceen* eleve eleves fils petit-fils
                        petite-fille petits-enfants orphelin* nouveau-ne* gamin* gamine* maternelle creche juvenile* pupille* beau-fils belle-fille infant* pedophil* pedocriminel*"""),
                SEXUAL_OFFENCE, WordList.of("""
                        viol viols viole violee violees violer violeur* sexuel* sexiste* attouchement* pedophil* pedocrimin* pedopornograph* incest* harcelement harcel* proxenet* prostitution exhibition* agression_sexuelle atteinte*
                        corruption_de_mineur* soumission_chimique balancetonporc voyeurisme gestes_deplaces"""),
                SUICIDE, WordList.of("""
                        suicid* mis_fin_a_ses_jours mettre_fin_a_ses_jours met_fin_a_ses_jours fin_a_ses_jours donne_la_mort donner_la_mort donnee_la_mort automutil* pendu pendue pendaison ote_la_vie immol* euthanas* suicide_assiste
                        overdose* defenestr* s'est_tue tue_par_balle_lui-meme fin_de_vie"""),
                DEATH_OF_NAMED_PERSON, WordList.of("""
                        mort morte morts mortes mortel* meurt meurent mourir mourant* mourut deces decede* deceda disparition disparu* tue tuee tues tuees tuer abattu* assassin* meurtr* homicid* funerail* obseque* enterr* inhum* inciner*
                        deuil hommage* condoleance* cadavre* corps_sans_vie perdu_la_vie perd_la_vie noye noyee noyade defunt* feu_le veuve veuf autops* necrolog* posthume* succomb* execut* s'est_eteint s'est_eteinte s'eteint
                        depouille* suicid* trepas"""),
                ELECTION_CALLED, WordList.of("""
                        remport* gagn* vainqueur* victoire* victorieu* elu elue elus elues reelu reelue reelus proclam* declare* projection* estimation* concede* reconnait* sa_defaite defaite* battu battue bat majorite resultat* depouillement
                        triomph* raz-de-maree en_tete devance l'emporte emporte second_tour deuxieme_tour sondage* sortie_des_urnes largement"""),
                HOSTAGES, WordList.of("""
                        otage* enlev* enlevement* kidnapp* ravisseur* rancon* captif* captiv* sequestr* rapt rapts retenu* retranch* detourne* prise_d'otage* bouclier_humain boucliers_humains preneur* liberes_apres forcene*""")),
                NameWords.set("election elections electoral electorale electoraux scrutin scrutins vote votes votants voter urne urnes referendum presidentielle presidentielles legislatives municipales primaire primaires candidat candidate candidats "
                        + "siege sieges presidence suffrages suffrage bulletin bulletins elu elue reelu reelue depute deputes circonscription mairie partielle"),
                NameWords.set("ans an mois"));
    }

    static SensitiveWords hindi() {
        return new SensitiveWords(Map.of(
                COURTS_AND_CRIME, WordList.of("""
                        अदालत* न्यायालय* कोर्ट न्यायाधीश* न्यायमूर्ति जज मुकदमा मुकदमे मुकदमों मामला मामले केस आरोप* अभियुक्त* दोषी* दोष सजा सज़ा गिरफ्तार* गिरफ़्तार* हिरासत पुलिस थाना थाने जेल कैद कैदी* हत्या* हत्यारा हत्यारे मर्डर कत्ल अपराध* चोरी चोर
                        डकैती लूट लूटपाट चाकू गोली गोलीबारी फायरिंग धोखाधड़ी ठगी रिश्वत* भ्रष्टाचार* तस्कर* संदिग्ध* जांच* जाँच* वकील* शिकायत एफआईआर प्राथमिकी याचिका* जमानत* ज़मानत* फैसला फैसले सुनवाई अपील आतंक* हमला हमलावर* माफिया गैंग गिरोह
                        अपहरण* रंगदारी घोटाला घोटाले छापा छापेमारी सीबीआई ईडी धमकी पीड़ित* बलात्कार* दुष्कर्म* कानून जुर्माना वारंट फरार मुठभेड़ दंगा दंगे हिंसा सुप्रीम हाईकोर्ट मारपीट"""),
                MINORS, WordList.of("""
                        बच्चा बच्चे बच्चों बच्ची बच्चियों बच्चियां बालक* बालिका* नाबालिग* अवयस्क* किशोर* मासूम* शिशु* नवजात* लड़का लड़के लड़कों लड़की लड़कियां लड़कियों छात्र छात्रा छात्रों छात्राओं छात्राएं बेटा बेटे बेटी बेटियों पुत्र पुत्री पोता पोती नाती अनाथ*
                        स्कूली आंगनवाड़ी पॉक्सो पोक्सो बाल बचपन दुधमुंहे"""),
                SEXUAL_OFFENCE, WordList.of("""
                        बलात्कार* दुष्कर्म* रेप गैंगरेप यौन* छेड़छाड़* छेड़खानी अश्लील* कुकर्म* पॉक्सो पोक्सो दुराचार* व्यभिचार* शोषण देह_व्यापार वेश्यावृत्ति सामूहिक_दुष्कर्म मीटू अस्मत इज्जत_लूट*"""),
                SUICIDE, WordList.of("""
                        आत्महत्या* खुदकुशी* ख़ुदकुशी* सुसाइड* आत्मदाह* फांसी फाँसी फंदे जहर_खा* ज़हर_खा* जान_दे_दी जान_दी अपनी_जान इच्छामृत्यु इहलीला जीवनलीला आत्मघात* जहर_खाकर कूदकर_जान फंदा जीवन_समाप्त"""),
                DEATH_OF_NAMED_PERSON, WordList.of("""
                        निधन* मौत मौतें मौतों मृत्यु* मृत मृतक* मृतकों देहांत* देहावसान* स्वर्गवास* दिवंगत* हत्या* मारा_गया मारी_गई मारे_गए मर_गया मर_गई मर_गए मारे गए_मारे चल_बसे चल_बसीं शव शवों अंतिम_संस्कार अंत्येष्टि* श्रद्धांजलि* शोक शहीद* शहादत
                        जान_गई जान_चली जान_गंवा* जान_गँवा* डूब* पोस्टमार्टम पंचतत्व अलविदा ढेर आत्महत्या* खुदकुशी* विधवा मरणोपरांत दम_तोड़* मारकर गोली_मारकर"""),
                ELECTION_CALLED, WordList.of("""
                        जीत* विजय* विजेता विजयी निर्वाचित* पुनर्निर्वाचित* घोषित* परिणाम* नतीजे नतीजों नतीजा रुझान* बहुमत पराजित* पराजय हार हारे हारा हराया हराकर बढ़त आगे मतगणना चुने चुना चुनी एग्जिट_पोल एग्ज़िट_पोल अनुमान शिकस्त सत्ता कब्जा बाजी"""),
                HOSTAGES, WordList.of("""
                        बंधक* अपहरण* अगवा अपहृत* अपहर्ता* फिरौती* बंदी कैद_में छुड़ा* रिहा* किडनैप* बन्धक* हाइजैक* अपहरणकर्ता* चंगुल""")),
                NameWords.set("चुनाव चुनावों चुनावी मतदान मतगणना मत मतों वोट वोटों वोटिंग मतदाता मतदाताओं उपचुनाव विधानसभा लोकसभा सीट सीटों सीटें जनमत जनमत-संग्रह निर्वाचन निर्वाचित उम्मीदवार प्रत्याशी पंचायत निकाय राष्ट्रपति-चुनाव"),
                NameWords.set("साल वर्ष वर्षीय साल-की माह महीने बरस"));
    }
}
