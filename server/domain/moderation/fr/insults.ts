import { any, gap, type Rule, rule } from '../rule.ts';

const TU_ES =
  '(?:(?:t|tu n|vous n)? ?es|t es|tu es|tes|t est|t etais?|t as toujours ete|vous etes|etes|tu fais|t as l air|ils sont|c est qu|c est vraiment|tu resteras|quelle? bande|tu n es)';
const TRES = `(?: (?:vraiment|trop|tellement|si|tres|qu|que|un|une|des|les|le|la|bien|juste|grave|encore|toujours|plus|tous|toutes|tout|de|d|gros|grosse|petit|petite|vrai|vraie|sacre|pauvre|sale|enorme|espece|bande|pur|vieux|vieille|completement|putain|aussi|quand|meme|carrement|qui|rien|genre|pire|plutot|franchement|clairement|beaucoup|pas|mais))*`;
const SOT =
  any(`cons? conne idiote?s? debiles? bete(?:s)?(?!_de) stupides? nuls? nulles? nullos minables? pathetiques? moches? laide?s? clowns? bouffons? bouffonne ordures? dechets?
  pourritures? rate ratee rates naze nazes looser loser losers boulets? crasseux crasseuse gros_lard gros_porc porcs? cochonne? truie thon boudin vache chienne
  rat rats singe cafard larve larves parasite sous_merde merde merdes debris demeure demeuree tare taree tares degueulasses? immonde repugnante? degoutante? ridicule_pauvre
  batard batarde batards bouffe_merde trainee face_de_rat grosse honte_pour erreur_de_la_nature fils_de chien chiens traitre lache clochard charogne vermine
  blaireau ane andouille cruche dinde cloporte nain limace mediocre inutile insignifiante? moins_que_rien incapable incapables arriere arrieree attarde attardee gueux cassos cas_social
  racailles? raciste_de facho_de pervers psychopathe detraque detraquee fragile victime soumis noob noobs bot_de tache baltringue clebard honte_de honte_du degenere degeneree enflure`);
const NOM =
  any(`con cons conne idiote? idiots debile debiles minable minables bouffon bouffons ordure ordures dechet dechets pourriture rate naze nazes loser losers looser porc porcs cochon truie
  thon boudin vache chienne chien chiens rat rats singe larve parasite merde merdes tare taree tares batard batards batarde clochard charogne vermine type tache lache traitre traitres gros_lard gogol clown clowns
  blaireau blaireaux andouille cruche dinde cloporte limace noob noobs incapable incapables nul nuls nulle cassos arriere attarde attardes victime bolosse fille_de_joie race gueule raciste folle fou grosse gros moche`);

/** Contempt for somebody in particular, in French. */
export const INSULTS_FR: readonly Rule[] = [
  rule(
    'insult',
    `${TU_ES}${TRES} ${SOT}`,
    `(?:n es|n etes|n est|es|etes|est|fais|suis|sont|c est) (?:vraiment |surement |certainement )?(?:pas|point|jamais|plus)(?! qu)|(?:pas|point) (?:du tout )?${SOT}|nulle? part|nulle? en|nuls en|pas si|(?:tes|des|les|le|la|une?|petite?|gros) (?:chiens?|vaches?|rats?|singes?|cochons?|porcs?|dinde|clowns?|nains?) (?:noir|blanc|est|sont|dort|mange|aboie|joue|de|du|au|a|ont|m|avec|sur|et)|mes? (?:chien|vache)|deguisee? en|en (?:clown|singe|chien|vache|rat|cochon)|vache a lait|bete (?:de|a)|(?:une|la) (?:grosse|vache|limace|dinde|tache|erreur) (?:surprise|partie|boite|fete|ville|commande|journee|tempete|de|au)|t es bete (?:;|mdr|lol)|grosse (?:fete|soiree|surprise|boite|tete|equipe|journee|partie|fan|ville|commande)`,
  ),
  rule(
    'insult',
    `(?:espece|bande|tas) (?:de |d )(?:sales? |gros |grosses? |petits? |pauvres? |vieux |vieille )*(?:${NOM}|pedale|sac|trou|tete|clown|[a-z]*ard|cons|moins que rien|[a-z]*asse)`,
    '(?:canards?|renards?|homards?|lezards?|leopards?|espece de (?:\\S+ )?(?:chien|singe|rat|vache|poisson) (?:rare|menacee|protegee|qui))',
  ),
  rule(
    'insult',
    `(?:sales?|pauvre|pauvres) (?:petite? |gros |grosse |vieux |vieille |fils de )?(?:${NOM}|fille de|mec ;|traitre|con|tarlouze|dechet|menteur|tricheur|arnaqueur|fils|gosse|flic|keuf|gauchiste|facho)`,
    'pauvre (?:chien|vache|singe|type qui|clown|bete|rat|cochon)|(?:lave|laver|nettoie|nettoyer|wc|est|sont|trop|mes|mon|ma|tes|ton|linge|mains|vaisselle|rue|c est) sales?(?! con)',
  ),
  rule(
    'insult',
    `(?:gros|grosse|vieux|vieille|petite?|petits|sombre|espece|quel|quelle|bande de|parle moi bien) (?:con|conne|cons|connard|merde|porc|truie|vache|chienne|batard|naze|bouffon|debile|minable|lard|tas de merde|dechet|thon|boudin|tare|clochard|degueulasse|degoutant|pervers|loser|raciste|salope)(?! (?:en|de|sur|au|a|dans|noire?|blanche?|lait|est|a|dort|marron))`,
    '(?:quel|quelle|petite?) (?:idiot|bouffon|debile|vache)|(?:un|le|les|deux|trois|des|ces|mon) (?:gros|vieux|petits?) (?:porc|boudin|thon)|(?:une|la|les|ma|sa|notre|quelle) (?:grosse|vieille|petite) (?:vache|truie|chienne|tache)(?! (?:;|va|de merde))',
  ),
  rule(
    'insult',
    `(?:que tu es|que t es|qu il est|quel|quelle|quels|sois|suis|etes|fais|faire|fait|faites|est|sont|ce|les|tous des|pris? pour (?:un|des)|joue|jouer|trop|si|aussi|bien|tellement|mais|gros|jeunes?|petits?|roi des|du|nos|vos|au) cons?(?! (?:de fees|artists?|man|carne|brio|mucho|te|es|fuoco|moto|men))`,
    'diner de cons|pros (?:and|et) cons|the cons|(?:the|a|comic|la|chili) con|les pros|ce con(?:te|cert)|je (?:suis|me sens)(?: trop| tellement| vraiment)? con',
  ),
  rule(
    'insult',
    '(?:ta|vos|ferme ta|sale|vilaine|fermez vos|tes) (?:sale |grosse |grande |petite )?gueules?|(?:ferme|fermez) (?:ta|votre|vos) (?:\\S+ )?(?:bouche|gueule|clapet|claque merde|grande)|(?:ferme|fermez) la (?:;|un peu|sale|connard|stp|bordel|putain|toi|grosse|gros|maintenant ;)|(?:ferme|boucle) la ;|la ferme ;|ta bouche (?:;|toi)|ta g ;',
    'a ta gueule|une gueule|gueules? de bois|gueule d ange',
  ),
  rule(
    'insult',
    '(?:va|vas|allez|aller|casse toi|vazy|qu ils aillent|qu il aille) (?:donc |tous )?(?:(?:te|t|vous|se) (?:faire (?:\\S+ )?(?:foutre|voir|mettre|enculer|encule|cuire|fouttre|baiser|niquer|ken)|ken)|chier|niquer|ken|te rhabiller)',
    'cuire un',
  ),
  rule(
    'insult',
    '(?:casse|cassez|barre|barrez|tire|tirez|arrache) (?:toi|vous) (?:;|d ici|de (?:la|mon|ce|notre)|sale|pauvre|connard|gros|espece|vite|on|avant|immigres?|avec)|(?:degage|degagez|cassos|du balai)(?: (?:;|d ici|de (?:la|mon|ce|ma|notre)(?: serveur| pays| vue| vie| chat| groupe| ici)? ;|sale|pauvre|gros|grosse|espece|connard|on|tu|toi|idiot|abruti|putain)|(?: de la|de la| d ici) (?:;|sale|pauvre|gros|espece))',
    '(?:le|se|je|il|elle|ciel|on|tu|te|vue|degage (?:le|la|les|un|une)) degage|degage (?:le|la|les|une?) |arrache toi un',
  ),
  rule(
    'insult',
    '(?:je|j|on) (?:t|te|vous) (?:emmerde|enmerde|emmerdes|nique|encule|pisse dessus|crache|chie|hais|deteste|meprise|zut)',
    'quand|lorsque|je te deteste (?:mdr|lol|haha|pas)|pas',
  ),
  rule(
    'insult',
    '(?:nique|niquer|nik|nike|nick|baise|ken|encule|la con de|la chatte de|le cul de|niquez|sur la vie de) (?:ta|t|ton|tes|sa|leur|vos|votre|la|ses) (?:grand |grosse |petite )?(?:mere|mer|reum|daronne|race|soeur|pere|famille|morts?|maman|grands? meres?|police|sa mere)',
    'nick (?:ta|t|ton|tes) ',
  ),
  rule(
    'insult',
    '(?:ta|sa|vos|ton|tes|votre|leur) (?:mere|daronne|reum|soeur|darons?|pere|grand mere|parents?)(?: \\S+){0,2} (?:pute|putes|salope|chauve|grosse|suce|pue|putain|tapin|trottoir|cochonne|chienne|morte|moche|connasse|en slip|en string|la chienne)|ta mere ;|ta race ;|tes morts|(?:fils|fille|enfants?|filles) (?:de |d une |d )(?:pute|putes|putain|chien|chienne|salope|porc|catin|rat|ta mere|tes morts|cochon|tchoin|pd|ruche)',
    '(?:la|le|un|c est|j aime|dis bonjour a|bonjour a|avec|a|chez|voir|sans|comme|que|est|demande a|appelle|bisous a|parle a|pour|et) ta mere ;|fete des',
  ),
  rule(
    'insult',
    '(?:mange|mangez|bouffe|bouffez|manger|bouffer|sur) (?:tes |ta |ma |ses |vos |leurs |de la )(?:grands )?(?:morts?|merde|crottes?|couilles|race)|(?:sac|sous|tas|face|tete|trou|gueule|bouffeur|sale|gros|grosse|vieille|pauvre|petite|espece de|de la|une|la|grosse grosse|comme une|comme la|ta|ma|que de la|dans la|pure|vraie|cette|leur|ramasse|fouteur de|etes des|trous?|fouille|quelle|putain de|c est) (?:a |de |du |la )?merdes?|merdes? (?:a (?:toi|vous|tous|celui)|de (?:jeu|serveur|map|joueur|ta|gosse|type|vie))|[a-z]+ de merde',
    '(?:dire|dis|dit|disons|souhaite) merde|(?:est|suis|etre|mis|mettre|sortir) dans la merde|bordel de merde ;|oh merde',
  ),
  rule(
    'insult',
    '(?:face|tete|tronche|gueule|museau|cerveau|peau) (?:de |d |a )(?:con|cul|rat|noeud|merde|pet|gland|bite|chien|porc|cochon|piaf|moule|singe|cafard|vomi|ane|uf|oeuf pourri|huitre|claques?|nain)|trous? (?:du|de|d) (?:cul|uc|balle|fesses)|leche (?:cul|bottes?|couilles?)|casse (?:couilles?|burnes)|sac a (?:merde|foutre|vin)|peigne cul|bouche a pipe|suceurs? de (?:bites?|queues?|boules)|gros (?:lard|tas|porc|sac|nain|boloss?)|faux cul|moins que rien|(?:erreur|honte) (?:de la nature|pour (?:ta|tes|l)|ambulante)',
  ),
  rule(
    'insult',
    '(?:ton|mon|son|leur|le|gros|dans le|le trou du|au|vos|en|un coup de pied au|plein le|petit|tes) (?:gros |petit |sale )?cul(?! (?:de|du|sec|a cul|de bouteille|de poule))|(?:carre|mets|fous|mettre|foutre|mettez)(?: \\S+){0,4} (?:ou je pense|dans le cul|au cul|au fond)',
    '(?:le|un|au) cul (?:de|du|d)|cul (?:de sac|sec)|bouche au fond',
  ),
  rule(
    'insult',
    '(?:tu|vous|ca te|toi tu|il|elle) (?:me |nous )?(?:pues?|puez|degoutes?|fais? (?:honte|pitie|vomir|gerber|chier)|sers? a rien|servez a rien|vaux rien|ne vaux rien|ne sers? a rien|vaux (?:que dalle|moins)|m emmerdes?|nous emmerdes?|casses? les|soules grave|es pas foutu|me saoules (?:grave )?sale|gerbes)|(?:personne|nul) (?:ne |n )?(?:(?:t|te|vous) (?:aimes?|supportes?|calcule|veut|a sonne|aimera|respecte)|veut (?:de |jouer avec )?(?:toi|vous))|tout le monde (?:te|t|vous) (?:deteste|hait|meprise|fuit)|(?:rien|qu une|qu un) dans le (?:crane|cerveau|ciboulot)|(?:t as|tu as|ya|y a) (?:rien|pas|aucun|zero|un petit pois|deux) (?:\\S+ )?(?:cerveau|neurone|neurones|dans la tete|dans le crane)|(?:ton|tes|votre) (?:pere|parents|mere|famille)(?: \\S+){0,3} honte|va te (?:cacher|coucher)(?: \\S+)? (?:;|sale|minable)|(?:tu|t) (?:\\S+ )?(?:es |fais )?(?:vraiment )?pitie',
    'le fromage|cette odeur|(?:bien|qui) que tu vaux|va te coucher (?:;|tot|il est)',
  ),
  rule(
    'insult',
    '(?:les?|ces|tes|des|vos|la|nos) (?:modos?|admins?|moderateurs?|devs?|joueurs|flics|keufs|profs?|bleus) (?:sont|c est|ils sont|est)(?: \\S+){0,3} (?:bouffons?|cons?|nuls?|merdes?|debiles?|idiots?|nazis?|fachos?|clowns?|incapables|incompetents|pourris|tares|minables|laches)',
    'pas',
  ),
  rule(
    'insult',
    `; (?:sale |gros |grosse |pauvre |petit |petite |oh |eh |he |va |mais |quel |quelle |bande de )*${any('bouffons? debiles? minables? gogols? batards? pourritures? ordure grosse_vache gros_porc gros_lard con cons idiote? idiots merdes? mongol chiens_galeux')}(?: va| que tu es| toi| !)? ;`,
    '; (?:oh |mais |zut |quel |quelle )*(?:idiote?|merde) ;|quel (?:con|idiot)|; oh merde|; naze ;',
  ),
  rule(
    'insult',
    '(?:batards?|bouffons?|tarees?|pourritures?|bouffonne|cassos) ;',
    '(?:film|jeu|idee|blague|question|serie|truc|est|c est|deux|un|le|la|au|du|aux|des|les|ces|pain|croissants?|chien|roi|mes|ces|cuit|sortir les|fou) (?:\\S+ )?(?:batards?|bouffons?|ordures?|debiles?|minables?|tarees?|pourritures?) ;',
  ),
  rule(
    'insult',
    `(?:rentre|retourne|va) (?:chez ta mere|jouer a la marelle|pleurer chez (?:ta mere|maman)|te faire soigner)|${any('tg tgl vtff')} ;|; tg|tg (?:toi|sale|le|un peu|stp|fdp|gros|mec|noob)|sale (?:chienne|batard|fils|degueulasse|sous)|pauvre (?:fille|mec|gars|type|conne) (?:;|va|que)`,
    'tg x',
  ),
  rule('insult', `tu${gap(2)} parles? comme (?:un|une) (?:demeure|attarde|debile)`),
  rule('insult', `; t(?: vraiment| trop| grave| tellement| un| une)* ${SOT}`),
  rule(
    'insult',
    `(?:quel|quelle|quels|quelles) (?:gros |grosse |petit |petite |sale |bande de )?${NOM} (?:ce|cet|cette|celui|celle|lui|elle|toi|va|vous|ces)(?: (?!film|jeu|livre|match|jour|temps|exercice)\\S+)?`,
    'quelle? (?:chien|vache|rat|singe|porc|cochon|thon|dinde|folle?|fou|grosse?)',
  ),
];
