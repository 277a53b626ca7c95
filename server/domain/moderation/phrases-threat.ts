import { any, gap, type Rule, rule } from './rule.ts';

const PLAYING = `(?:a|au|aux|en|at|in|on|dans) (?:la |le |l |the |this |our |next |my )?${any(`mario smash fifa echecs ping foot football jeu
  jeux partie tennis cartes dames kart course uno monopoly tarot belote bowling babyfoot quiz chess poker pong game games round match
  race ranked tetris basket volley petanque scrabble level niveau bingo trivia cards darts pool`)}`;

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

const FRENCH: readonly Rule[] = [
  rule('threat', `${JE_VAIS} ${TE} (?:tous |toutes )?${TUER}`, PLAYING),
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
    `(?:je|on|j) (?:sais|sait|connais|connait|ai|a)${gap(1)} (?:ou (?:tu|vous) (?:habites?|vis|vivez|dors|creches?|habitez)|(?:ton|ta|votre) adresse)`,
    '(?:jeu|maison|carte|serveur|gateau|mail|email|partage|donnes?)',
  ),
  rule(
    'threat',
    'tu (?:vas|va) (?:tous )?(?:crever|mourir|morfler|saigner|souffrir|y passer)',
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
    '(?:saute|sautez|jette toi|jetez vous|balance toi) (?:par la fenetre|d un pont|du (?:pont|toit|balcon|haut)|dans le vide|sous (?:un|le) (?:train|bus|camion|metro))',
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
    `j esp[a-z]+ (?:que |qu )?(?:tu|vous|ta|ton|tes|on|il|elle)${gap(3)} (?:creve[rs]?|crevez|mourir|meurs|meure|mourras|souffrir|cancer|sida|tuer|violer|noyer)`,
    'de rire',
  ),
  rule(
    'threat',
    '(?:va|vas|allez) (?:donc |tous )?(?:mourir|crever|bruler en enfer|en enfer)',
    '(?:on|je|il|elle|qui|ca|tout|plante|telephone|batterie|le|la|qu) (?:va|vas) (?:mourir|crever)|de (?:rire|faim|soif|froid|chaud)',
  ),
  rule(
    'threat',
    '; (?:mais |alors |allez |oui |vas y )?creve(?:z|s)?(?: (?!de|en|la bulle|les ballons|le|d|un|ce|cet)[a-z]+)*',
  ),
  rule(
    'threat',
    '(?:a|on veut|je veux|vivement) (?:ta|votre) mort|a mort (?:toi|vous)|ouvre toi les veines|tranche toi',
  ),
];

const I_WILL = `(?:(?:i|we|they|he) (?:ll|will|am going to|are going to|m going to|re going to|m gonna|re gonna|m gunna|m about to|want to|wanna|swear|should|could|would love to|would)|ill|imma|ima|gonna|im (?:going to|gonna|gunna|finna|coming to|about to)|some(?:one|body) (?:should|will|needs to|ought to|please|go)|let s|lets|i hope (?:some(?:one|body)|they))${gap(2)}`;
const YOU = '(?:you|u|ya|yall|ye)';
const SELF = '(?:(?:your|ur|you|u|yo) ?sel(?:f|ves)|yourself|yourselves|urself|urselves|yoself)';
const PARTS = any(
  'face head skull teeth legs? arms? neck nose bones? jaw knees? throat eyes? fingers? kneecaps? brains? guts tongue',
);

const ENGLISH: readonly Rule[] = [
  rule(
    'threat',
    `${I_WILL} ${any('kill murder stab shoot rape strangle behead slaughter lynch execute torture drown butcher gut choke skin end hurt destroy hunt smash bash slap punch cut poison bury')} ${YOU}(?! (?:a|an|some|the|over|with (?:kindness|love)|about|off|in on|all a))`,
    PLAYING,
  ),
  rule(
    'threat',
    `${I_WILL} ${any('kill murder stab shoot rape burn bomb slaughter torture')} (?:your|ur|all your|both your) ${any('family mom mum mother dad kids children sister brother parents house dog cat wife friends home')}`,
  ),
  rule(
    'threat',
    `${any('break smash cut slit rip bash crush punch cave stab shoot slice kick gouge snap')}(?: out| in| off| up)? (?:your|ur|yo|their) (?:fucking |ugly |stupid |damn |own )?${PARTS}`,
    PLAYING,
  ),
  rule(
    'threat',
    `(?:beat|kick|smack|slap|knock) (?:the |da )?(?:living )?(?:crap|shit|hell|daylights|ass) ?(?:out of|outta)? ${YOU}|beat ${YOU} (?:up|to death|to a pulp|senseless)|(?:kick|beat|whoop|whup) (?:your|ur|yo) (?:ass|arse|butt)`,
    PLAYING,
  ),
  rule(
    'threat',
    `(?:${YOU}|people like you|all of you|they) (?:should|deserve to|must|need to|ought to|have to|should all) (?:all )?be (?:shot|killed|hanged|hung|raped|burned|burnt|lynched|gassed|exterminated|executed|put down|aborted|stoned|castrated)`,
  ),
  rule(
    'threat',
    `(?:${YOU}|they|he|she|all) (?:all )?(?:really |fucking )?deserves? (?:to )?(?:die|suffer|rot|burn|death|a bullet|cancer|get (?:raped|shot|killed))`,
  ),
  rule(
    'threat',
    `i (?:really |sincerely |fucking )?(?:hope|wish|pray) (?:that )?(?:you|u|ur|your|they)${gap(4)} (?:die|dies|died|dead|cancer|suffer|rot|burn|aids|shot|killed|raped|choke|drown|never born|hit by)`,
    'laughing|of laughter',
  ),
  rule(
    'threat',
    `(?:kill|hang|shoot|neck|off|drown|unalive|stab|end|electrocute) ${SELF}`,
    `(?:don t|dont|do not|never|not to|without|thinking of|want to|wanted to|tried to|in the foot)${gap(1)} (?:kill|hang|shoot|neck|off|drown|unalive|stab|end) ${SELF}|in the foot`,
  ),
  rule(
    'threat',
    '(?:go|please|pls|plz|can you|hurry up and|just go|can u|why (?:don t|dont) you(?: just)?) (?:fucking |and |to )?die(?! (?:hard|cast|roll|when|if|in (?:the )?(?:game|lava|level|water)))',
  ),
  rule(
    'threat',
    '(?:; |just |and )(?:just )?die (?:in a (?:fire|hole|ditch|car crash)|slowly|alone|bitch|painfully|you|scum|already|loser|noob|mad|;)',
    '(?:i|we|they|he|she|it|you|to|always|will|plants?|and) (?:just )?die ;',
  ),
  rule(
    'threat',
    '(?:drink|chug|swallow|go drink) (?:some |a (?:glass|bottle|gallon) of )?bleach',
    '(?:don t|dont|do not|never|not)(?: ever)? (?:drink|chug|swallow)',
  ),
  rule(
    'threat',
    '(?:jump (?:off|from|in front of)|throw yourself (?:off|under|in front of)) (?:a|of a|the nearest) (?:bridge|cliff|roof|building|balcony|train|bus)',
    `(?:level|into|game|to get|lands?|parachute|bungee|${PLAYING})`,
  ),
  rule(
    'threat',
    '(?:slit|cut|slice) (?:your|ur) (?:wrists?|throat|veins)|end (?:it all|your (?:life|misery|miserable life)|ur life)',
  ),
  rule(
    'threat',
    `(?:world|everyone|everybody|we|family|life)(?: \\S+){0,4} (?:better|happier)(?: off| place)* (?:without (?:you|u)|if (?:you|u) (?:were|was) dead)`,
  ),
  rule(
    'threat',
    '(?:do (?:us|the world|everyone|humanity)(?: all)? a favou?r (?:and|by)|no ?(?:one|body) (?:would|will|ll|d|gonna) (?:even )?(?:miss|cry for|care if) (?:you|u))',
  ),
  rule(
    'threat',
    '(?:i|we) (?:know|found|found out|got|have)(?: exactly)? (?:where (?:you|u) (?:live|sleep|work)|(?:your|ur) (?:address|home address))',
    'thanks|party|cake|deliver',
  ),
  rule(
    'threat',
    '(?:better |you (?:better|should) )watch (?:your|ur) back|i (?:m|am) coming for (?:you|u)|hunt (?:you|u) down|(?:come|coming|pull up|show up|be) (?:to|at|over to) (?:your|ur) (?:house|home|door|school|place) (?:and|with a (?:gun|knife|bat)|to)',
  ),
  rule(
    'threat',
    '(?:you|u|ur|youre) (?:re |are )?(?:so )?dead (?:meat|to me|when i|if i|tomorrow|after school)|you re a dead man|(?:you|u) (?:will|ll|re gonna|gonna|are going to) (?:pay for (?:this|that|it)|regret (?:this|that))|sleep with one eye open|(?:your|ur) days are numbered',
    PLAYING,
  ),
  rule('threat', '(?:put |have )?(?:a )?bullet (?:in|through|between|into) (?:your|ur|his|her|their)'),
  rule(
    'threat',
    `(?:bomb|shoot up|blow up|burn down|burn|torch) (?:the|your|ur|this|my|our) ${any('school mosque synagogue church house home office airport mall car family college')}(?: down)?`,
    PLAYING,
  ),
  rule(
    'threat',
    'hope (?:you|u) (?:both |all )?(?:die|rot|burn|choke|suffer)|rot in hell|burn in hell|wish (?:you|u) (?:were|was) (?:dead|never born)|should (?:have|of|ve) (?:been )?(?:aborted|swallowed)|aborted you',
  ),
  rule(
    'threat',
    `${any('shoot stab kill rape gas hang punch')} (?:him|her|them|that (?:bitch|guy|girl)) in the (?:head|face|throat)|(?:shoot|stab|hit|punch) (?:you|u) in the (?:head|face|chest|back|throat|gut)`,
    PLAYING,
  ),
];

/** Threats, and wishing somebody dead. */
export const THREATS: readonly Rule[] = [...FRENCH, ...ENGLISH];
