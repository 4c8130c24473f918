package news.dateline.annotate;

import java.util.Map;
import news.dateline.annotate.SensitiveWords.Cue;
import news.dateline.annotate.SensitiveWords.WordList;

/** The cues of Portuguese copy of both sides of the ocean. An ending star stands for any ending, an underscore for a blank. */
final class PortugueseCues {
    private PortugueseCues() { }

    static Map<Cue, WordList> lists() {
        return Map.ofEntries(
                Map.entry(Cue.COURT, WordList.of("""
                        preso presa presos presas prisão prisões prende prendeu prenderam capturad* capturou detido detida detidos detidas deteve detêm detiveram detenção acusa acusam acusado acusada acusados acusadas acusou acusação acusações arguido arguida denunciad* indiciad* indiciou réu ré réus
                        condena condenam condenad* condenou condenação sentenciad* sentença absolvid* absolveu absolvição cadeia penitenciária homicíd* assassin* feminicíd* latrocínio crime crimes criminos* delito roubo roubos roubou roubaram assalt* furto* ladrão ladrões
                        fraude* fraudou estelionato burla suborn* propina* corrup* lavagem_de_dinheiro branqueamento tráfico* traficant* contraband* sequestr* extors* suspeito suspeita_de suspeitos tiroteio* esfaque* baleado baleada mandado_de busca_e_apreensão
                        investigado_por investigada_por investiga_o julgamento_de julgad* por_suposto suposto_crime alegad* extradi* terroris* milícia* facção processou processa_o estupr* violação violad* culpad* confessou""")),
                Map.entry(Cue.ROOM, WordList.of("tribunal tribunais juiz juíza ministério_público promotor* procurador* advogad* polícia supremo stf desembargador*")),
                Map.entry(Cue.RULING, WordList.of("julgamento sentença decisão recurso recorreu decidiu investiga* inquérito audiência multa multou ordenou")),
                Map.entry(Cue.ONE, WordList.of("menino menina criança bebê bebé adolescente menor_de_idade o_menor a_menor um_menor uma_menor recém-nascid* garoto garota enteado enteada aluno aluna")),
                Map.entry(Cue.MANY, WordList.of("crianças meninos meninas adolescentes bebês bebés menores alunos alunas filho filha filhos filhas estudantes jovens órfão* creche neto neta netos")),
                Map.entry(Cue.HARM, WordList.of("ferid* intoxic* envenen* abus* agred* agressão maltrat* negligênc* detid* suspeit* vítima vítimas testemunha* sequestr* desaparecid* mort* morreram morreu afogad* estupr* violad* espancad* baleado* resgatad* retirad* doentes adoeceram")),
                Map.entry(Cue.IDIOM, WordList.of("quando_era_criança em_criança desde_criança jogo_de_criança a_menor_taxa o_menor_nível a_menor_inflação o_menor_preço o_menor_valor a_menor_desde o_menor_desde a_menor_quantidade o_menor_número mar_morto ponto_morto tempo_morto natureza_morta el_niño")),
                Map.entry(Cue.DIED, WordList.of("morreu morreram morre faleceu falece falecid* morto morta mortos assassinado assassinada perdeu_a_vida perde_a_vida foi_enterrado sepultado sepultada afogado sem_vida matou-se foi_encontrado_morto")),
                Map.entry(Cue.DEATH, WordList.of("morte falecimento óbito funeral funerais enterro velório corpo cadáver assassinato homicídio_de viúva viúvo autópsia homenagem_póstuma luto pesar condolências restos_mortais")),
                Map.entry(Cue.KILLS, WordList.of("mata matou mataram assassinou assassinaram matar morre falecido falecida velam enterram despedem-se lamenta_a_morte")),
                Map.entry(Cue.THEIR_DEATH, WordList.of("sua_morte a_sua_morte seu_falecimento entre_os_mortos entre_as_vítimas")),
                Map.entry(Cue.SPEECH, WordList.of("disse diz disseram afirmou afirma declarou informou segundo explicou acrescentou contou anunciou garantiu confirmou alertou lembrou escreveu cujo cuja")),
                Map.entry(Cue.PRONOUN, WordList.of("ele ela")),
                Map.entry(Cue.TOLL, WordList.of("pessoas passageiros trabalhadores moradores animais peixes aves soldados migrantes vários várias dezenas centenas milhares ninguém outros outras")),
                Map.entry(Cue.VOTE, WordList.of("eleição eleições eleitoral eleitorais votos urnas segundo_turno segunda_volta referendo plebiscito reeleito reeleita reeleição apuração votação presidenciais legislativas autárquicas")),
                Map.entry(Cue.OUTCOME, WordList.of("vence vencem venceu vitória vencedor* ganha ganhou eleito eleita reeleito reeleita derrota derrotou derrotado perde perdeu maioria resultado resultados reconhece admite")),
                Map.entry(Cue.CALLED, WordList.of("boca_de_urna presidente_eleito presidente_eleita foi_eleito foi_eleita venceu_as_eleições vence_as_eleições ganhou_as_eleições reconhece_a_derrota")),
                Map.entry(Cue.AGED, WordList.of("idade")),
                Map.entry(Cue.AGES, WordList.of("anos meses")),
                Map.entry(Cue.SEXUAL_OFFENCE, WordList.of("estupr* sexual* violação violações violad* violador* pedofil* pedófil* abuso_de_menor* abusad* abusou abusos incesto assédio* assediad* importunação pornografia* exploração_sexual prostituição tráfico_de_mulheres aliciament*")),
                Map.entry(Cue.SUICIDE, WordList.of("suicíd* suicid* tirou_a_própria tirar_a_própria tirou_a_vida automutila* autolesão enforc* matou-se se_matou pôs_fim_à_vida eutanásia overdose atirou-se_da se_jogou morte_assistida imolou")),
                Map.entry(Cue.HOSTAGES, WordList.of("refém reféns sequestr* cativeiro cativos raptad* rapto raptou resgate_pago pedem_resgate pedido_de_resgate mantido_em mantidos_em mantida_em barricad* escudo_humano escudos_humanos")));
    }
}
