package news.dateline.annotate;

import java.util.Map;
import news.dateline.annotate.SensitiveWords.Cue;
import news.dateline.annotate.SensitiveWords.WordList;

/** The cues of English copy. An ending star stands for any ending, an underscore for a blank. */
final class EnglishCues {
    private EnglishCues() { }

    static Map<Cue, WordList> lists() {
        return Map.ofEntries(
                Map.entry(Cue.COURT, WordList.of("""
                        police_are_investigating police_detain* police_question* fined_by_a_court arrest arrests arrested arresting accused accuse accuses accusing accusation
                        accusations convict convicts convicted conviction convictions sentenced_to was_sentenced were_sentenced prosecut* indict* defendant defendants
                        plaintiff* guilty acquit* bailed on_bail police_bail jail jailed jails imprison* murder murders murdered murderer* manslaughter homicid* fraud frauds
                        fraudster* fraudulent* brib* embezzl* money_launder* laundering_money suspect suspects suspected_of on_suspicion charged_with charged_over
                        charged_under was_charged were_charged been_charged is_charged are_charged be_charged criminal_charge* charges_of on_charges faces_charges
                        facing_charges denies_charge* denied_charge* denies_tax tax_charge* counts_of on_trial stood_trial stand_trial stands_trial trial_of court_case
                        criminal_case murder_trial detained in_custody into_custody in_detention gunman gunmen stab stabbed stabbing* shot_dead shooting shootings robber*
                        robbed theft thefts thief thieves burgl* kidnap* abduct* smuggler* smuggling trafficker* human_trafficking drug_trafficking extort* blackmail* perjur*
                        lawsuit* sued sues suing pleaded plead_not extradit* inquest inquests coroner* arrest_warrant* warrant_for alleg* defam* libel* slander* impeach*
                        terrorist* terrorism corrupt corruption arson* vandalis* looting looters cocaine heroin meth death_row parole on_probation contempt_of_court harass*
                        stalking stalker* stalked assault assaulted assaults assaulting hate_crime* rape rapes raped rapist* sexual_abuse sexual_assault* sexual_offence*
                        sexual_offense* attacker* killer killers wanted_for felony misdemeanor crime_of crimes war_crime* criminal criminals offender* gangster* forgery
                        forged_documents cheating_investors injunction* appeared_before_magistrate* appeared_in_court held_over held_for_breaking questioned_by_police
                        police_questioned under_investigation investigated_for being_investigated death_penalty executed verdict_in found_liable embezzlement kickback*""")),
                Map.entry(Cue.ROOM, WordList.of("""
                        court judge magistrate* tribunal lawyer* attorney* barrister* detectives sheriff""")),
                Map.entry(Cue.RULING, WordList.of("""
                        fined found_guilty prosecutors ruled rules ruling verdict sentence sentenced testif* trial hearing appeal appealed investigat* acquitted""")),
                Map.entry(Cue.ONE, WordList.of("""
                        boy girl teen teenager toddler infant newborn schoolboy schoolgirl juvenile a_minor the_minor baby youngster missing_child child_abuse child_porn*
                        child_soldier* child_victim* paedophil* pedophil* foster_child stepchild stillborn""")),
                Map.entry(Cue.MANY, WordList.of("""
                        children kids boys girls teens teenagers teen-age* minors babies infants toddlers newborns juveniles schoolboys schoolgirls schoolchildren pupil
                        pupils youngsters child kindergarten* preschooler* schoolmates sons daughters son daughter nursery orphan*""")),
                Map.entry(Cue.HARM, WordList.of("""
                        fell_ill fall_ill fallen_ill taken_ill falls_ill sickened poison* led_out evacuated_from injured wounded hurt abus* assault* molest* neglect_of
                        cruelty custody detained arrest* suspect suspects accused victim victims witness_to traffick* kidnap* abduct* exploit* murder* killed drown* raped
                        missing_since went_missing reported_missing groom* beaten bullied bullying shot stabb* orphaned child_labour child_labor foster_care crime charged
                        jailed crash collision""")),
                Map.entry(Cue.IDIOM, WordList.of("""
                        a_minor_part* a_minor_role* a_minor_inj* a_minor_chang* a_minor_acciden* a_minor_fault a_minor_delay a_minor_surg* a_minor_earth* a_minor_leag*
                        a_minor_prob* a_minor_key a_minor_correction the_minor_part* the_minor_leag* as_a_boy as_a_girl as_a_child as_a_baby as_a_teenager when_he_was_a_boy
                        when_she_was_a_girl was_a_boy was_a_girl was_a_child since_a_boy since_a_girl baby_boom baby_boomer* baby_steps boy_band boy_scout* girl_guide*
                        girl_group old_boy* old_girl* delivery_boy office_boy cover_girl boy_racer like_a_child like_a_boy like_a_girl every_boy every_girl every_child
                        each_child per_child a_child_can teen_spirit guilty_pleasure* sentence_structure clinical_trial* trial_run trial_period field_trial* trial_of_the_drug
                        the_usual_suspects suspect_device daylight_robbery criminal_waste crime_novel* crime_fiction crime_series crime_writer* crime_drama penalty_shootout
                        penalty_shoot-out a_shooting_star shooting_star* drug_trial* supreme_court_building shooting_guard free_of_charge in_charge took_charge taken_charge
                        takes_charge sudden_death dead_heat dead_end* dead_line dead_sea death_valley dead_zone* dead_wood dead_ball dead_tired dead_calm late_goal
                        late_equaliser late_winner dying_minutes dying_seconds dying_art not_guilty_of_anything sea_child baby_corn baby_fish baby_turtle* baby_bird*
                        baby_elephant* data_corruption corrupted_file* shooting_at_goal shooting_practice shooting_stars brought_to_book hostage_to_fortune""")),
                Map.entry(Cue.DIED, WordList.of("""
                        died dies dead deceased passed_away passes_away perished perishes was_killed were_killed is_killed been_killed be_killed gets_killed murdered slain
                        assassinated drowned drowns succumbed no_more shot_dead found_dead stabbed_to_death beaten_to_death gunned_down lost_his_life lost_her_life loses_life
                        killed_instantly killed_in killed_by killed_when killed_himself killed_herself has_died is_dead fell_to_his_death fell_to_her_death buried
                        laid_to_rest cremated executed dying""")),
                Map.entry(Cue.DEATH, WordList.of("""
                        death deaths dying passing funeral murder killing assassination obituary burial body remains corpse memory grave widow widower tribute tributes
                        condolences mourn mourns mourned mourning execution drowning suicide autopsy post-mortem wake memorial inquest late killing_of""")),
                Map.entry(Cue.KILLS, WordList.of("""
                        kill kills killed killing murdered murders assassinated assassinate executed mourn mourns mourned mourning late slain bury buried shot_dead""")),
                Map.entry(Cue.THEIR_DEATH, WordList.of("""
                        his_death her_death among_the_dead among_the_victims named_as_the_victim victim_was_named""")),
                Map.entry(Cue.SPEECH, WordList.of("""
                        said says told tells added adds according reported reports warned warns wrote announced asked counted confirmed recalled recalls estimated estimates
                        knows remembers whose_wife whose_husband whose_father whose_mother whose_son whose_daughter whose_brother whose_sister found""")),
                Map.entry(Cue.PRONOUN, WordList.of("""
                        he she him her""")),
                Map.entry(Cue.TOLL, WordList.of("""
                        people persons passengers others men women children cattle cows birds fish workers residents soldiers animals trees villagers migrants fishermen
                        patients pupils many several dozens hundreds thousands scores nobody none deaths coral corals bees""")),
                Map.entry(Cue.VOTE, WordList.of("""
                        election elections electoral of_the_vote of_votes voters ballot ballots referendum referendums presidency presidential by-election byelection
                        by-elections run-off runoff primary primaries caucus caucuses president-elect re-elected reelected constituency midterm midterms parliamentary mayoral
                        gubernatorial mayoralty""")),
                Map.entry(Cue.OUTCOME, WordList.of("""
                        win wins won winner winners winning elected elects re-elected reelected re-election reelection victory victories victor victorious declared_winner
                        declared_the_winner declared_elected declared_victor conced* voted_yes voted_no defeat defeated defeats beat beats beaten landslide majority called
                        unseat* ousted flips flipped gain gained gains hold holds held lose loses lost result results clinch* sweep sweeps swept triumph* president-elect
                        projected projects retain* secured""")),
                Map.entry(Cue.CALLED, WordList.of("""
                        was_elected elected_mayor elected_president elected_governor elected_prime re-elected reelected bid_for_re-election exit_poll exit_polls
                        president-elect concedes_defeat conceded_defeat concedes_election re-elected_president elected_president called_the_race concession_speech
                        wins_presidency won_the_presidency""")),
                Map.entry(Cue.AGED, WordList.of("""
                        aged age""")),
                Map.entry(Cue.AGES, WordList.of("""
                        years_old year_old years-old months_old month_old""")),
                Map.entry(Cue.SEXUAL_OFFENCE, WordList.of("""
                        rape rapes raped raping rapist* gang-rape* gang-raped sexual* sexually molest molests molested molesting molestation molester* indecent* incest* paedophil* pedophil* groping groped grope gropes
                        grooming groomed sodom* voyeur* upskirt* sex_attack* sex_offend* sex_offence* sex_offense* sex_crime* sex_abuse sex_assault* sex_traffick* sex_slave*
                        sex_predator* sex_ring child_abuse child_porn* revenge_porn* indecent_images indecent_exposure me_too metoo #metoo statutory_rape
                        inappropriate_touching unwanted_advances lewd forced_prostitution nude_photos deepfake_porn* stealthing""")),
                Map.entry(Cue.SUICIDE, WordList.of("""
                        suicid* self-harm* self-inflicted own_life own_lives killed_himself killed_herself killed_themselves killing_himself killing_herself kill_himself
                        kill_herself kill_themselves ended_his_life ended_her_life ended_their_lives end_his_life end_her_life hanged_himself hanged_herself shot_himself
                        shot_herself hung_himself hung_herself jumped_to_his_death jumped_to_her_death jumped_to_their_death leapt_to_his_death leapt_to_her_death
                        assisted_dying assisted_death euthanas* overdos* took_poison consumed_poison self-immolat* set_himself_on_fire set_herself_on_fire harm_himself
                        harm_herself""")),
                Map.entry(Cue.HOSTAGES, WordList.of("""
                        hostage* kidnap* abduct* captive* captivity captor* ransom* hijack* held_against hostage-tak* seized_by taken_prisoner under_siege_by
                        siege_of_the_bank barricad* human_shield* held_by_gunmen held_by_militants missing_and_feared held_for_ransom released_after_being_held
                        freed_after_ransom""")));
    }
}
