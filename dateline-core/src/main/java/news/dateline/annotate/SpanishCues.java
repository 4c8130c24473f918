package news.dateline.annotate;

import java.util.Map;
import news.dateline.annotate.SensitiveWords.Cue;
import news.dateline.annotate.SensitiveWords.WordList;

/** The cues of Spanish copy. An ending star stands for any ending, an underscore for a blank. */
final class SpanishCues {
    private SpanishCues() { }

    static Map<Cue, WordList> lists() {
        return Map.ofEntries(
                Map.entry(Cue.COURT, WordList.of("""
                        arrest* acusa acusan acusado acusada acusados acusadas acuso acusaron acusacion acusaciones imputa imputan imputad* imputo condena condenas condenado
                        condenada condenados condenadas condenan condeno condenar sentenciad* sentencio detenido detenida detenidos detenidas detienen detuvieron detencion
                        detenciones encarcel* carcel prision preso presa presos asesin* homicid* feminicid* crimen crimenes criminal criminales delito delitos delincuen* robo
                        robos robaron hurto ladron* apuñal* tiroteo* fraude* estafa* estafador* soborn* corrupt* corrupcion narco* narcotrafic* contraband* secuestr* extors*
                        sospechoso sospechosa sospechosos investigado_por investigada_por investigan_a querella* culpable culpables absuel* absol* extradit* terroris*
                        lavado_de blanqueo malvers* pandill* sicari* violacion violad* presunto presunta presuntos presuntas presuntamente cartel_de demando_a demanda_por
                        comparecio captura capturado capturaron capturan allanamiento allanaron redada libertad_condicional mato mataron feminicidio fiscalia_acusa
                        fiscalia_investiga fiscalia_imput* juicio_contra juicio_por va_a_juicio""")),
                Map.entry(Cue.ROOM, WordList.of("""
                        tribunal juez jueza juzgado corte_suprema fiscalia abogad* policia""")),
                Map.entry(Cue.RULING, WordList.of("""
                        fallo fallos juicio sentencia sentencias ordeno dictamino querella apelo apelacion investiga investigan detuvo demanda""")),
                Map.entry(Cue.ONE, WordList.of("""
                        niño niña bebe adolescente menor_de_edad la_menor el_menor un_menor una_menor recien_nacido recien_nacida lactante quinceañer* chaval hijastr* fillo
                        nena nene""")),
                Map.entry(Cue.MANY, WordList.of("""
                        niños niñas menores adolescentes bebes alumno alumna alumnos alumnas escolares colegiales estudiantes muchachos muchachas hijo hija hijos hijas chico
                        chica chicos chicas joven huerfan*""")),
                Map.entry(Cue.HARM, WordList.of("""
                        enfermaron intoxic* envenen* evacuad* herid* lesionad* abus* agred* maltrat* custodia detenid* sospechos* victima victimas testigo secuestr* raptad*
                        explotad* asesin* muertos murieron murio mataron ahogad* violad* desaparecid* acos* golpead* atropell* trata_de choque""")),
                Map.entry(Cue.IDIOM, WordList.of("""
                        menor_medida el_menor_de_los el_menor_costo el_menor_precio la_menor_cantidad la_menor_tasa el_menor_nivel la_menor_inflacion el_menor_ritmo
                        el_menor_crecimiento niño_costero el_niño fenomeno_del_niño la_niña de_niño de_niña cuando_era_niño cuando_era_niña un_menor_ritmo un_menor_costo
                        una_menor_inflacion una_menor_presion robo_el_balon punto_muerto tiempo_muerto prision_de_la_deuda un_menor_crecimiento la_menor_en la_menor_desde
                        el_menor_desde el_menor_en""")),
                Map.entry(Cue.DIED, WordList.of("""
                        murio fallecio falleció ha_muerto ha_fallecido muerto muerta fallecido fallecida perdio_la_vida pierde_la_vida asesinado asesinada abatido abatida
                        ahogado ahogada fue_hallado_muerto murieron muere fallece sin_vida se_suicido""")),
                Map.entry(Cue.DEATH, WordList.of("""
                        cuerpo_de muerte fallecimiento deceso funeral funerales entierro velatorio sepelio asesinato restos cadaver cuerpo_sin_vida homenaje_postumo viuda
                        viudo autopsia ultimo_adios obituario luto pesame condolencias homicidio""")),
                Map.entry(Cue.KILLS, WordList.of("""
                        muere murio fallece fallecio asesinan asesinaron asesino mataron matan mato despiden despidieron velan sepultan fallecido difunto difunta muerto matar""")),
                Map.entry(Cue.THEIR_DEATH, WordList.of("""
                        su_muerte su_fallecimiento entre_los_muertos entre_las_victimas""")),
                Map.entry(Cue.SPEECH, WordList.of("""
                        dijo dijeron dice afirmo afirma explico explica señalo señala agrego agrega conto cuenta segun informo informa aseguro advirtio recuerda recordo
                        declaro sostuvo cuyo cuya preciso estimo""")),
                Map.entry(Cue.PRONOUN, WordList.of("""
                        el ella""")),
                Map.entry(Cue.TOLL, WordList.of("""
                        personas pasajeros trabajadores vecinos animales peces aves otros otras soldados migrantes cuantos varios decenas cientos miles muertos corales""")),
                Map.entry(Cue.VOTE, WordList.of("""
                        eleccion elecciones electoral electorales recuento_de_votos de_los_votos del_voto votantes comicios referendum referendo plebiscito balotaje
                        presidenciales legislativas reelegido reelegida reelecto reelecta reeleccion escrutinio""")),
                Map.entry(Cue.OUTCOME, WordList.of("""
                        gana ganan gano ganaron ganador ganadora vence vencen vencio victoria triunf* electo electa elegido elegida reelegid* reelecto reelecta proclam*
                        declarado declarada arras* derrot* admite_su_derrota mayoria resultado resultados impone impuso imponen reconocio reconoce concede""")),
                Map.entry(Cue.CALLED, WordList.of("""
                        a_pie_de_urna boca_de_urna presidente_electo presidenta_electa gano_las_elecciones gana_las_elecciones admite_su_derrota""")),
                Map.entry(Cue.AGED, WordList.of("""
                        edad""")),
                Map.entry(Cue.AGES, WordList.of("""
                        años""")),
                Map.entry(Cue.SEXUAL_OFFENCE, WordList.of("""
                        sexual* violacion violaciones violad* violo violar violaron violador* pederast* pedofil* estupro incest* acoso_sexual acosad* tocamientos manosea*
                        abusos abusad* abuso_de_menor* abuso_sexual proxenet* prostituc* trata_de_personas trata_de_mujeres trata_sexual pornografia* exhibicionis* la_manada
                        sumision_quimica grooming""")),
                Map.entry(Cue.SUICIDE, WordList.of("""
                        suicid* quito_la_vida quitarse_la_vida quitado_la_vida quita_la_vida quitaron_la_vida autolesi* ahorc* se_mato matarse acabar_con_su_vida
                        acabo_con_su_vida eutanasia sobredosis se_arrojo se_lanzo_al_vacio se_disparo muerte_asistida se_enveneno se_prendio_fuego inmol*""")),
                Map.entry(Cue.HOSTAGES, WordList.of("""
                        rehen rehenes secuestr* cautiv* captor* retenido_por retenidos_por raptad* rapto raptaron pago_de_rescate piden_rescate exigen_rescate
                        privado_de_la_libertad privada_de_la_libertad levanton escudo_humano toma_de_rehenes atrincherad* raptar""")));
    }
}
