package news.dateline.annotate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import news.dateline.annotate.Words.Word;

/** Telling words of each sector, by language: a short list that stands in where the model was not trained. */
final class SectorWords {
    private static final Map<String, Map<String, String>> TABLES = Map.of("es", table("""
            agro-forestry: agricultura agricola cosecha cultivo cultivos ganaderia ganado trigo maiz soja pesca pesquero pesquera forestal bosques agricultor agricultores campesinos cafetalero siembra riego
            art-culture: cine pelicula musica museo exposicion concierto festival libro novela artista actor actriz teatro cantante cultura cultural patrimonio premio
            technology: tecnologia internet software aplicacion celular digital inteligencia-artificial ciberataque hackers redes-sociales robot startup computadora
            economy-business: economia economico empresa empresas mercado mercados inflacion bolsa banco precios comercio exportaciones desempleo empleo pib inversion aranceles salarios impuestos ventas
            education: escuela escuelas universidad estudiantes alumnos maestros profesores educacion clases examen examenes colegio docentes
            energy-extractives: petroleo gas electricidad electrica mineria mina minas litio cobre energia energetica gasoducto solar eolica refineria apagon
            politics: presidente presidenta gobierno elecciones electoral congreso senado diputados partido ministro ministra campana votacion votos coalicion diplomatico cumbre guerra militar ejercito canciller
            law-governance: tribunal juez jueza fiscal fiscalia policia detenido detenidos juicio condena condenado corrupcion asesinato homicidio carcel prision sentencia delito robo acusado narcotrafico ley
            health: salud hospital hospitales enfermedad vacuna vacunas virus medicos pacientes epidemia contagios dengue sanitario sanitaria brote clinica
            science-environment: clima climatico terremoto sismo huracan inundacion inundaciones volcan cientificos investigadores estudio especies contaminacion temperatura sequia tormenta incendio incendios espacial ciclon tifon temblor sequias glaciar fauna damnificados deslizamiento lluvias meteorologico oceano planeta telescopio
            social-gender: mujeres genero migrantes migracion derechos manifestacion protesta protestas indigenas racismo feminista desigualdad pobreza familias matrimonio refugiados
            sports: futbol partido-de gol goles liga torneo campeonato jugador jugadores equipo entrenador final mundial tenis olimpico atleta ciclista baloncesto delantero semifinal copa
            transport: transporte aeropuerto avion vuelo vuelos tren trenes ferrocarril carretera accidente autobus metro puerto barco transbordador trafico puente
            urban-development: vivienda viviendas urbano urbana ciudad construccion barrio edificio edificios alcaldia alquiler urbanismo obras
            wash: agua-potable acueducto saneamiento alcantarillado embalse potable letrinas suministro-de-agua aguas-residuales"""), "fr", table("""
            agro-forestry: agriculture agricole agriculteurs recolte recoltes cultures elevage betail ble peche pecheurs foret forets forestier cacao eleveurs vendanges
            art-culture: cinema film musique musee exposition concert festival livre roman artiste acteur actrice theatre chanteur chanteuse culture culturel patrimoine prix-litteraire
            technology: technologie internet logiciel application telephone numerique intelligence-artificielle cyberattaque pirates reseaux-sociaux robot start-up ordinateur
            economy-business: economie economique entreprise entreprises marche marches inflation bourse banque prix commerce exportations chomage emploi pib investissement salaires impots ventes
            education: ecole ecoles universite etudiants eleves enseignants professeurs education classes examen examens lycee college baccalaureat
            energy-extractives: petrole gaz electricite electrique mine mines minier cuivre lithium energie energetique gazoduc solaire eolien raffinerie nucleaire
            politics: president presidente gouvernement elections electoral parlement senat deputes parti ministre campagne vote scrutin coalition diplomatique sommet guerre militaire armee
            law-governance: tribunal juge procureur police arrete arretes proces condamne condamnation corruption meurtre homicide prison peine delit vol accuse trafic enquete loi cour
            health: sante hopital hopitaux maladie vaccin vaccins virus medecins patients epidemie contaminations sanitaire clinique soignants
            science-environment: climat climatique seisme tremblement ouragan inondation inondations volcan scientifiques chercheurs etude especes pollution temperature secheresse tempete incendie incendies spatial cyclone typhon intemperies glissement pluies meteo faune ocean planete sinistres eruption espace
            social-gender: femmes genre migrants migration droits manifestation manifestants autochtones racisme feministe inegalites pauvrete familles mariage refugies
            sports: football match but buts ligue tournoi championnat joueur joueurs equipe entraineur finale mondial tennis olympique athlete cycliste basket attaquant coupe rugby
            transport: transport transports aeroport avion vol vols train trains ferroviaire route accident autobus metro port navire ferry circulation pont
            urban-development: logement logements urbain urbaine ville construction quartier immeuble immeubles mairie loyer urbanisme travaux
            wash: eau-potable assainissement egouts reservoir potable latrines approvisionnement-en-eau eaux-usees"""), "hi", table("""
            agro-forestry: किसान किसानों खेती फसल फसलों कृषि गेहूं धान मछली पशुपालन वन जंगल बुवाई मंडी
            art-culture: फिल्म फिल्मों सिनेमा संगीत संग्रहालय प्रदर्शनी किताब उपन्यास कलाकार अभिनेता अभिनेत्री नाटक गायक संस्कृति मेला पुरस्कार
            technology: तकनीक इंटरनेट सॉफ्टवेयर ऐप मोबाइल डिजिटल साइबर रोबोट कंप्यूटर स्टार्टअप
            economy-business: अर्थव्यवस्था कंपनी कंपनियों बाजार महंगाई शेयर बैंक कीमत कीमतों व्यापार निर्यात बेरोजगारी रोजगार निवेश वेतन कर रुपया बिक्री
            education: स्कूल स्कूलों विश्वविद्यालय छात्र छात्रों शिक्षक शिक्षकों शिक्षा परीक्षा कॉलेज कक्षा पाठ्यक्रम
            energy-extractives: तेल गैस बिजली खनन खदान कोयला ऊर्जा सौर पाइपलाइन रिफाइनरी पेट्रोल
            politics: प्रधानमंत्री राष्ट्रपति सरकार चुनाव मतदान संसद विधानसभा पार्टी मंत्री मुख्यमंत्री प्रचार गठबंधन राजनयिक सम्मेलन युद्ध सेना मतगणना
            law-governance: अदालत न्यायालय न्यायाधीश जज पुलिस गिरफ्तार मुकदमा सजा भ्रष्टाचार हत्या जेल अपराध चोरी आरोपी कानून जांच
            health: स्वास्थ्य अस्पताल बीमारी टीका टीके टीकाकरण वायरस डॉक्टर मरीज मरीजों महामारी संक्रमण डेंगू
            science-environment: जलवायु मौसम भूकंप तूफान बाढ़ ज्वालामुखी वैज्ञानिक वैज्ञानिकों शोध प्रजाति प्रदूषण तापमान सूखा बारिश अंतरिक्ष चक्रवात भूस्खलन जलभराव वर्षा ग्लेशियर पर्यावरण वन्यजीव ग्रह
            social-gender: महिला महिलाओं लैंगिक प्रवासी अधिकार प्रदर्शन आंदोलन आदिवासी जाति गरीबी परिवार शादी शरणार्थी
            sports: क्रिकेट मैच गोल विकेट टूर्नामेंट चैंपियनशिप खिलाड़ी खिलाड़ियों टीम कोच फाइनल विश्वकप टेनिस ओलंपिक हॉकी फुटबॉल कप सेमीफाइनल
            transport: परिवहन हवाई विमान उड़ान उड़ानें ट्रेन रेल रेलवे सड़क दुर्घटना बस मेट्रो बंदरगाह जहाज यातायात पुल नौका
            urban-development: आवास मकान शहरी शहर निर्माण मोहल्ला इमारत नगर निगम किराया विकास
            wash: पेयजल स्वच्छता सीवर जलापूर्ति जलाशय शौचालय नल पानी"""));

    private SectorWords() { }

    /** The share of each sector among the telling words; a headline's words count double. Empty where there is no list for the language. */
    static Map<String, Double> weights(String language, List<NameFinder.Part> parts) {
        Map<String, String> table = TABLES.get(language);
        if (table == null) return Map.of();
        Map<String, Double> weights = new HashMap<>();
        for (NameFinder.Part part : parts) {
            double weight = part.field() == news.dateline.model.Field.HEADLINE ? 2 : 1;
            List<Word> words = part.words();
            for (int i = 0; i < words.size(); i++) {
                String sector = sector(table, words, i);
                if (!sector.isEmpty()) weights.merge(sector, weight, Double::sum);
            }
        }
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        weights.replaceAll((_, weight) -> weight / sum);
        return weights;
    }

    private static String sector(Map<String, String> table, List<Word> words, int at) {
        String word = words.get(at).folded();
        if (at + 2 < words.size()) {
            String three = word + "-" + words.get(at + 1).folded() + "-" + words.get(at + 2).folded();
            if (table.containsKey(three)) return table.getOrDefault(three, "");
        }
        if (at + 1 < words.size()) {
            String two = word + "-" + words.get(at + 1).folded();
            if (table.containsKey(two)) return table.getOrDefault(two, "");
        }
        return table.getOrDefault(word, "");
    }

    private static Map<String, String> table(String lines) {
        Map<String, String> table = new HashMap<>();
        for (String line : lines.strip().split("\n")) {
            int colon = line.indexOf(':');
            for (String word : line.substring(colon + 1).strip().split(" +")) table.putIfAbsent(Words.fold(word), line.substring(0, colon).strip());
        }
        return Map.copyOf(table);
    }
}
