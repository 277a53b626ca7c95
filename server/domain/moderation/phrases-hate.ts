import { any, gap, type Rule, rule } from './rule.ts';

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

const FRENCH: readonly Rule[] = [
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
    '(?:t es|tu es|tes|espece de|sale|gros|ce|un) (?:\\S+ )?(?:tapette|pd|pds|pedale|tantouse|homo)',
    'tapette a|mouches?|souris|velo|guitare|frein|pd (?:2|3)',
  ),
  rule(
    'hate',
    '(?:bande de|sales|tous des|ces) (?:tapettes|pds?|pedales|negres|singes|macaques|gouines)|; pd ;|; pedale ;|sale pd',
  ),
  rule(
    'hate',
    '(?:espece de|t es|tu es|tes|sale|gros)(?: vraiment| un| une| trop| gros| sale)* (?:trisomique|mongol|mongole|autiste|handicape|handicapee|gogol|gogole|attarde|attardee|debile mental|cas social|cassos|feuj|rebeu|melon)',
    '(?:chien|empire|nicolas|roman)',
  ),
  rule('hate', '; (?:sale |gros |pauvre )?(?:mongol|gogol|trisomique|autiste|macaque)(?: va)? ;'),
];

const GROUP =
  any(`jews? muslims? blacks whites gays lesbians? transgenders? immigrants? migrants? mexicans? arabs? asians? chinese africans? christians? women
  females refugees? foreigners? gypsy gypsies homosexuals? queers? disabled feminists? infidels pakistanis? hispanics? latinos? kurds? turks?
  (?:black|white|gay|trans|jewish|muslim|brown|asian|disabled|autistic)_(?:people|folks|men|women|guys|kids) homos? negroes niggers faggots`);
const VILE =
  any(`subhumans? vermin animals rats? rapists terrorists criminals inferior disgusting parasites trash filth filthy dirty monkeys apes scum
  cockroaches stupid thieves diseased? mentally_ill abominations? degenerates? sick evil burn die shot killed hanged exterminated deported
  savages pigs dogs whores sluts lazy retarded cancer plague stink smell liars gassed lynched raped shut_up garbage worthless ruining
  ruin control destroying dumb hell pedophiles freaks`);

const ENGLISH: readonly Rule[] = [
  rule(
    'hate',
    `(?:kill|gas|burn|shoot|hang|lynch|death to|exterminate|deport|fuck|i (?:really |fucking |just )?(?:hate|despise|can t stand|cant stand)|down with|castrate|get rid of|nuke|bomb|hate|rape|stone|enslave)(?: all| the| those| these| every| you| fucking| dirty)* ${GROUP}(?! (?:crime|speech|pieces?|pawns?|keys?|shoes))`,
    '(?:don t|dont|do not|never|who|wrong to|nazis|people who|why do)(?: \\S+){0,2} (?:kill|hate|burn|hang|shoot|deport)',
  ),
  rule(
    'hate',
    `(?:all |these |those |the )?${GROUP}(?: all)? (?:are|r|is|should|must|deserve|belong|need|have|will|control|ruin|stink|smell)${gap(5)} ${VILE}`,
    '(?:not|n t|isn|aren|never|don|shouldn|stop|wrong|nobody|no one|people think|myth|killed|were)',
  ),
  rule(
    'hate',
    `(?:dirty|filthy|fucking|fuckin|smelly|greedy|sneaky|stinking|stupid|damn|bloody|goddamn) ${any('jews? arabs? muslims? mexicans? immigrants? foreigners? gypsy gypsies refugees? homos? queers? dyke gays? negroe?s? chinks? paki infidels?')}`,
  ),
  rule(
    'hate',
    '(?:; |and |now |just |please |you |should |must |can |to |shut up )(?:go |get |send them(?: all)? |all )*(?:back|home) to (?:your (?:own )?(?:country|jungle|cave|zoo|shithole|desert)|where (?:you|they) (?:came|come) from|the (?:jungle|zoo|trees|desert))',
    'i (?:want|need|have|will|ll|am|m)|we',
  ),
  rule(
    'hate',
    '; (?:just |now )?go (?:back|home) to (?:africa|mexico|china|india|pakistan|israel|syria|iran|turkey|asia|arabia) (?:you|monkey|;|with|and|where|dirty)',
    'enjoy|trip|holiday|visit',
    'hold',
  ),
  rule(
    'hate',
    'back to where (?:you|they) (?:came|come) from|go home (?:you )?(?:chink|paki|immigrant|foreigner|towelhead|terrorist|monkey)s?',
  ),
  rule(
    'hate',
    '(?:women?|woman|girls?|she|feminists?)(?: \\S+){0,6} (?:(?:belongs?|stay|back|get back) (?:in|to) (?:the |your )?kitchen|make me a sandwich|inferior|property|not (?:even )?human)|(?:get|go) back (?:in|to) (?:the|your) kitchen(?: woman| bitch)',
  ),
  rule(
    'hate',
    '(?:hitler|the kkk|the nazis|osama|isis) (?:was|were|had|did)(?: \\S+){0,2} (?:right|nothing wrong|good point|a hero)|heil hitler|sieg heil|white (?:power|supremacy|pride)|master race|inferior race|race war|fourteen words|gas chambers? (?:for|again)|(?:hail|love) hitler|hitler should have finished',
  ),
  rule(
    'hate',
    `(?:you|u|ya|fucking|dirty|filthy|stupid|ugly|dumb|damn|little|what a) (?:\\S+ )?${any('chinks? coons? monkeys ape apes dyke dykes fag queer homo tranny savages? sissy hoe hoes retard gypsy negro negroes ch?ink cripple mong')}`,
    'maine coon|chink in|flick',
  ),
  rule(
    'hate',
    '(?:go home|no|dirty|filthy|ching chong) (?:chinks?|ching chong|blacks allowed|jews allowed|gays allowed)|ching chong|; (?:retard|fag|sissy|dyke|chink|coon|spaz)s? ;',
  ),
  rule('hate', '(?:no|ban all) (?:blacks|jews|gays|muslims|arabs|mexicans|women|immigrants) (?:allowed|here|in)'),
  rule(
    'hate',
    '(?:is|s|re|are|was|m|such|so|a|total|like a|complete|absolute|bunch of|you|fucking|that|this|full|these) (?:such |a |total |fucking )?(?:retards?|fag)(?! (?:du|de|sur|a|dans|pour|break|end|ends))',
    `(?:en|du|de|le|un|mon|ton|son|ce|leur|de|sans|avec|notre|votre|quel|petit|gros|pas|au|aucun) retard|retard (?:du|de|sur|a|dans)|to retard`,
  ),
  rule(
    'hate',
    '(?:that s|thats|this is|it s|its|so|you re|ur|youre) (?:so |fucking |super |really |kinda )+gay|are you (?:autistic|retarded)|(?:filthy|dirty) (?:ape|monkey|animal)s?|(?:you|u) (?:\\S+ )?monkey|monkey (?:boy|face)',
  ),
];

/** Contempt for people because of what they are. */
export const HATE: readonly Rule[] = [...FRENCH, ...ENGLISH];
