import { any, gap, type Rule, rule } from '../rule.ts';

const GROUPE =
  any(`arabes? juifs? juives? noirs? noires? blancs? blanches? musulmans? musulmanes? chretiens? gays? homos? homosexuels? lesbiennes? trans
  pedes? immigres? migrants? etrangers? etrangere gitans? gitane roms? manouches? chinois asiatiques? africains? africaine maghrebins? algeriens?
  marocains? turcs? roumains? femmes? meufs? handicapes? refugies catholiques feministes? blacks? rebeus? renois? sionistes? polonais portugais
  tunisiens? infideles mecreants kafirs? tziganes? romanichels? bougnoules? boches? feujs? melons? ratons? bridee?s? feministe`);
const GENS =
  any(`arabes juifs noirs musulmans chretiens gays homos homosexuels lesbiennes trans pedes immigres migrants etrangers gitans roms chinois
  asiatiques africains maghrebins algeriens marocains turcs roumains femmes meufs handicapes refugies catholiques feministes blacks rebeus
  renois sionistes tunisiens infideles mecreants tziganes blancs polonais portugais francais`);
const VILS =
  any(`animaux rats? voleurs? terroristes? parasites? malades? cafards? vermines? inferieure?s? singes? putes? salopes? violeurs? criminels?
  merdes? crever mourir tues brules extermines gazes pendus sales cons idiots betes fous folles degeneree?s anormaux nature nuisibles
  envahisseurs profiteurs assistes feignants racailles? barbares sous_hommes rien cancer chiens porcs sauvages delinquants abomination
  tarees? debiles anormal peste poubelles dechets primates macaques expulses disparaitre`);

const CONTEMPT =
  any(`degueulasses? immondes? repugnante?s? ignobles? vermines? parasites? ordures? pourritures? cafards? inferieure?s? sous_(?:hommes?|humains?|etres)
  nausee degoutee?s? degoutent haine deteste hais meprise mepris virus cancer fleaux? peste sauvages? animaux rats? singes? stupides? ignorance betise malhonnetes?
  cruelle?s? sans_valeur aucune_valeur rien_de_plus ras_le_bol furieux furieuse en_rage nuisibles? degeneree?s? monstres? abominations? decharge cages?`);
const NOT_THEM =
  '(?:ne|n) (?:sont|est|ont|merite|meritent|devrait|devraient|faut|suis|pense|supporte|detestes?|hais|deteste)(?! rien)|pas|jamais|contre|arretez?|dire|traiter?|dit|dites|disent|faux|prejuges?|insulter|respect|insultes?|proteger|racistes?|racisme|homophobes?|victimes?|histoire|guerre|nazis|zoo|chats?|chiens?';
const KILL =
  any(`exterminer gazer bruler tuer eliminer lyncher castrer pendre fusiller deporter eradiquer executer etrangler poignarder massacrer abattre egorger enfermer frapper violer tabasser
  faire_souffrir faire_du_mal debarrasser decapiter noyer`);
const KILLED = any(
  'extermine?e?s? gaze?e?s? brule?e?s? tue?e?s? elimine?e?s? lynche?e?s? castre?e?s? pendue?s? fusille?e?s? deporte?e?s? eradique?e?s? execute?e?s? abattue?s? enferme?e?s? morts?',
);

/** Contempt for people because of what they are, in French. */
export const HATE_FR: readonly Rule[] = [
  rule(
    'hate',
    `(?:sales?|espece d|espece de|gros|fils d|fils de) (?:petits? |petite |gros |fils de )?${GROUPE}`,
    'gros (?:blanc|noir)s?|gros (?:melons?|ratons?|turc)',
  ),
  rule(
    'hate',
    `(?:mort|a mort|crevez|nique|degagez|virez|brulez|gazez|exterminez|interdit|a bas|fuck|dehors|expulsez|pendez)(?: tous| toutes)?(?: aux| les| a tous les| la| ces)* ${GENS}`,
  ),
  rule(
    'hate',
    `(?:les|ces|tous les) (?:sales )?${GENS} (?:dehors|au four|aux fours|a la mer|a la cuisine|au bucher|au poteau|hors de (?:france|chez))`,
  ),
  rule(
    'hate',
    `(?:les|ces|tous les|toutes les|des) (?:sales )?${GENS}${gap(2)} (?:sont|c est|etes|ont|meritent|devraient|doivent|restent)${gap(5)} ${VILS}`,
    '(?:ne|n) (?:sont|ont|meritent|devraient|doivent)|pas (?:tous|des|toutes)|faux|prejuge|contre (?:le|la|les)|droit',
  ),
  rule(
    'hate',
    `(?:les|ces|tous les) ${GENS} (?:ca )?(?:puent|volent|schlinguent|me degoutent|nous envahissent|controlent|dirigent (?:tout|le monde|les medias|la finance))`,
  ),
  rule(
    'hate',
    `(?:je|j|on) (?:deteste|detestes|hais|haie|supporte (?:pas|plus)|peux pas (?:saquer|blairer|sentir)|vomis|crache sur)(?: trop| tous)?(?: les| ces)? (?:sales )?${GENS}`,
    'd (?:oeufs?|oeuf)|de poulet',
  ),
  rule(
    'hate',
    `${any('exterminer gazer bruler tuer virer eliminer lyncher castrer pendre expulser fusiller deporter eradiquer crever')}${gap(3)} ${GENS}|${GENS}${gap(4)} les ${any('exterminer gazer bruler tuer eliminer lyncher castrer pendre fusiller deporter buter')}`,
    'ne (?:faut|doit) pas|contre|voulait|voulaient|nazis',
  ),
  rule(
    'hate',
    '(?:retournez?|retourne toi|rentrez?|repars|repartez|casse toi|degage|barre toi) (?:dans |vers )?(?:ton|ta|tes|vos|votre) (?:pays|bled|jungle|case|brousse|desert|foret|grotte|arbre|savane|cuisine|douar|camp)',
  ),
  rule(
    'hate',
    'retourne (?:dans la jungle|a la cuisine|en afrique|au bled|au zoo|dans ta cage|bouffer des bananes) (?:;|sale|singe|macaque)',
  ),
  rule(
    'hate',
    '(?:hitler|petain|daech|le kkk)(?: \\S+){0,2} (?:avait|avaient|a|avais) (?:bien |tellement )?raison|vive (?:hitler|le reich|les nazis|daech|le kkk)|pouvoir blanc|races? (?:inferieures?|superieures?)|sous races?|(?:chambre|chambres) a gaz|heil hitler|sieg heil|interdit aux (?:noirs|arabes|juifs|chiens et)',
  ),
  rule(
    'hate',
    `(?:femmes?|meufs?|nanas?)${gap(4)} (?:(?:rester|restent|retournent|retournez|retourner|place est|c est) (?:a|dans) (?:la|leur) cuisine|faites pour (?:cuisiner|le menage|obeir)|la fermer|soumises?)`,
  ),
  rule(
    'hate',
    `sales? ${any('race races singe macaque negre negres guenon gouine bride travelo rat youpin macaques singes nazi')}|(?:espece de|gros|pauvre) (?:negre|macaque|singe|guenon)|negre de (?:merde|maison)`,
  ),
  rule(
    'hate',
    '(?:t es|tu es|tes|espece de|sale|gros|ce) (?:\\S+ )?(?:tapette|pd|pds|pedale|tantouse)',
    'tapette a|mouches?|souris|velo|guitare|frein|pd (?:2|3)',
  ),
  rule('hate', '(?:bande de|sales|tous des|ces) (?:tapettes|pds?|pedales|negres|singes|macaques|gouines)|sale pd'),
  rule(
    'hate',
    '(?:espece de|t es|tu es|tes|sale|gros)(?: vraiment| un| une| trop| gros| sale)* (?:trisomique|mongol|mongole|autiste|handicape|handicapee|gogol|gogole|attarde|attardee|debile mental|cas social|cassos|feuj|rebeu|melon)',
    '(?:chien|empire|nicolas|roman)',
  ),
  rule('hate', '; (?:sale |gros |pauvre )?(?:mongol|gogol|trisomique|autiste|macaque)(?: va)? ;'),
  rule(
    'hate',
    `(?:les|ces|des|tous les|aux|autres|vous les|genre de|un|une|cette|ce|cet|d|l|chaque|aucun|aucune|d un|d une|sur) ${GROUPE}${gap(9)} ${CONTEMPT}|${CONTEMPT}${gap(6)} (?:de |d |les |ces |des |tous |toutes |que |un |une |du |aux |la |l |cette |ce |cet |qu )+${GROUPE}`,
    NOT_THEM,
  ),
  rule(
    'hate',
    `(?:faut|devrait|devraient|devrions|faudrait|allons|vais|veux|va|juste|simplement|si seulement|quelqu un|envie de|merite|meritent|doivent|doit)${gap(5)} ${KILL}${gap(4)} ${GROUPE}|${GROUPE}${gap(6)} (?:faut|devrait|devraient|devrions|faudrait|meritent|merite|doivent|doit|vais|allons|va|envie de|veux)${gap(5)} (?:${KILL}|${KILLED}|disparaitre|crever|souffrir|mourir)`,
    NOT_THEM,
  ),
  rule('hate', '; pds? ;', undefined, { from: 'fr' }),
];
