import { PLAYING } from '../playing.ts';
import { any, gap, type Rule, rule } from '../rule.ts';

const JE_VAIS = `(?:(?:je|j) (?:vais|va|v|veux|peux|viens|aimerais|devrais|ai (?:trop )?envie de)|jvais|jva|jvai|on (?:va|vient|devrait|peut)|ils vont|(?:il )?faut|faudrait|vais)${gap(2)}`;
const TE = '(?:te|t|vous|toi et)';
const TUER =
  any(`tuer buter crever egorger etrangler massacrer defoncer fracasser demonter eclater exploser planter poignarder bruler saigner
  fumer flinguer tabasser frapper cogner violer demolir etriper decapiter pendre noyer ecraser demembrer empoisonner abattre eventrer
  niquer defigurer torturer lyncher crucifier castrer dezinguer descendre scalper enterrer (?:faire|foutre)_(?:la_peau|du_mal|mal)
  (?:casser|peter|eclater|defoncer|exploser|briser|crever|arracher|couper|trancher)_(?:la|le|les|ta|tes|ton)_(?:gueule|dents?|jambes?|genoux?|tete|bras|yeux|os|face|nez|machoire|gorge|crane|doigts?|langue|couilles)
  mettre_une_(?:balle|droite|raclee|branlee|rouste) coller_une_(?:balle|droite)`);
const TUE =
  any(`tuerai buterai creverai defoncerai egorgerai retrouverai_et violerai exploserai fumerai planterai bute defonce egorge demonte
  eclate nique_ta encule viole saigne fume tue_de_mes_mains`);

/** Threats, and wishing somebody dead, in French. */
export const THREATS_FR: readonly Rule[] = [
  rule('threat', `${JE_VAIS} ${TE} (?:tous |toutes )?(?:[a-z]+ et (?:te |vous )?)?${TUER}`, PLAYING),
  rule('threat', `${JE_VAIS}(?: venir| aller| passer| debarquer) chez (?:toi|vous)${gap(2)} ${TE}? ?${TUER}`),
  rule(
    'threat',
    `${JE_VAIS} ${any('tuer buter egorger violer massacrer bruler crever')} (?:toute |tous )?(?:ta|tes|ton|votre|vos)`,
    PLAYING,
  ),
  rule(
    'threat',
    `${JE_VAIS} (?:les|tous les|leur) ${any('tuer buter egorger exterminer massacrer gazer flinguer bruler violer')}`,
    `${PLAYING}|(?:zombies?|monstres?|boss|ennemis?|mobs?|calories|insectes|moustiques|mauvaises herbes|bougies)`,
  ),
  rule('threat', `(?:je|j|on) ${TE} ${TUE}`, PLAYING),
  rule(
    'threat',
    `${any('casser peter defoncer eclater')} la gueule`,
    `${PLAYING}|(?:me|m|se|s) (?:suis |est )?(?:casse|casser|pete)`,
  ),
  rule(
    'threat',
    `(?:je|on|j) (?:sais|sait|connais|connait|ai|a)${gap(1)} (?:ou (?:tu|t|vous) (?:habites?|vis|vivez|dors|creches?|habitez)|(?:ton|ta|votre) adresse)`,
    '(?:jeu|maison|carte|serveur|gateau|mail|email|partage|donnes?)',
  ),
  rule(
    'threat',
    'tu (?:vas|va) (?:tous )?(?:crever|mourir|morfler|saigner|souffrir|y passer|(?:finir|terminer) (?:dans un cercueil|a la morgue|au cimetiere|six pieds sous terre))',
    `(?:de|d) ${any('rire soif faim chaud froid peur honte ennui jalousie')}|si|quand|lave|niveau|boss|${PLAYING}`,
  ),
  rule('threat', '(?:tu|vous) (?:vas|va|allez) (?:me )?(?:le|la) (?:payer|regretter)', 'si'),
  rule(
    'threat',
    `(?:t es|tu es|tes|vous etes) (?:un homme )?morte?s? (?:demain|ce soir|a la sortie|si (?:je|tu)|sale)`,
  ),
  rule(
    'threat',
    '(?:tu|vous|ils|elle|il) (?:merites?|meritez|meritent) (?:de |d |que )?(?:mourir|crever|souffrir|la mort|une balle|etre (?:viole|tue|pendu|brule)e?s?|te faire (?:violer|tuer|buter)|on te (?:tue|bute|viole))',
  ),
  rule('threat', 'une balle (?:dans|entre) (?:la|ta|les|tes) (?:tete|nuque|bouche|yeux)'),
  rule(
    'threat',
    `(?:bruler|brulerai|cramer|foutre le feu a|mettre le feu a) (?:ta|ton|votre) ${any('maison baraque voiture caisse famille appart chien lycee ecole')}`,
  ),
  rule(
    'threat',
    `(?:faire (?:sauter|exploser|peter)|poser une bombe (?:dans|a)|tirer dans|attaquer|foutre une bombe (?:dans|a)) (?:ton |ta |votre |le |la |l |au )*${any('lycee ecole college maison mairie metro aeroport synagogue mosquee eglise fac gare')}`,
    PLAYING,
  ),
  rule(
    'threat',
    '(?:va|vas|allez|file|cours|vas y va) (?:donc )?(?:te|t|vous) (?:faire )?(?:pendre|tuer|suicider|noyer|flinguer|crever|buter|immoler|(?:foutre|jeter) (?:en l air|sous|d un|du haut|par la fenetre)|ouvrir les veines)',
    'la cremaillere',
  ),
  rule(
    'threat',
    '(?:pends|suicide|tue|flingue|noie|bute|immole|suicidez|tuez|pendez|crame) (?:toi|vous)',
    '(?:ne|pas|si) (?:te |vous )?(?:tue|pends|suicide)',
  ),
  rule(
    'threat',
    '(?:saute|sautez|va sauter|allez sauter|jette toi|jetez vous|balance toi) (?:par la fenetre|d un pont|du (?:pont|toit|balcon|haut)|dans le vide|sous (?:un|le) (?:train|bus|camion|metro))',
    `(?:niveau|jeu|escape|boss|pour atteindre|attraper|parachute|elastique|plateforme|${PLAYING})`,
  ),
  rule('threat', 'bois (?:un (?:verre|litre|coup) )?(?:de |ta )?(?:la |l eau de )?javel', 'ne bois|pas'),
  rule(
    'threat',
    '(?:tu devrais|t as qu a|tu n as qu a|t avais qu a|tu ferais mieux de|t aurais du|tu aurais du|pourquoi tu (?:ne )?) ?(?:vraiment )?(?:te |t )?(?:mourir|tuer|suicider|pendre|crever|buter|flinguer|meurs|creves|tues|suicides)(?: pas)?',
    'de rire|a la tache',
  ),
  rule('threat', '(?:monde|terre|famille|on|tout)(?: \\S+){0,4} (?:mieux|meilleure?) sans (?:toi|vous)'),
  rule(
    'threat',
    '(?:personne|aucun) (?:ne |n )?(?:te |t |vous )?(?:regrettera(?:it)?|pleurera(?:it)?|manquera(?:it)?)',
  ),
  rule(
    'threat',
    `j esp[a-z]+ (?:que |qu )?(?:tu|vous|ta|ton|tes|on|il|elle)${gap(3)} (?:creve[rs]?|crevez|mourir|meurs|meure|mourras|souffrir|cancer|sida|tuer|violer|noyer|ecraser|renverser|percuter)`,
    'de rire',
  ),
  rule(
    'threat',
    '(?:va|vas|allez) (?:donc |tous )?(?:mourir|crever|bruler en enfer|en enfer)',
    '(?:on|je|il|elle|qui|ca|tout|plante|telephone|batterie|le|la|qu) (?:va|vas) (?:mourir|crever)|de (?:rire|faim|soif|froid|chaud)',
  ),
  rule(
    'threat',
    '; (?:mais |alors |allez |oui |vas y )?creve(?:z|s)?(?: (?!de|en|coeur|la bulle|les ballons|le|d|un|ce|cet)[a-z]+)*',
  ),
  rule(
    'threat',
    '(?:a|on veut|je veux|vivement) (?:ta|votre) mort|a mort (?:toi|vous)|ouvre toi les veines|tranche toi|(?:bon|bonne|bons) qu a (?:crever|mourir|te pendre)',
  ),
];
