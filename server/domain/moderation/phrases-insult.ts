import { any, gap, type Rule, rule } from './rule.ts';

const TU_ES =
  '(?:(?:t|tu n|vous n)? ?es|t es|tu es|tes|t est|t etais?|t as toujours ete|vous etes|etes|tu fais|t as l air|ils sont|c est qu|c est vraiment|tu resteras|quelle? bande|tu n es)';
const TRES = `(?: (?:vraiment|trop|tellement|si|tres|qu|que|un|une|des|les|le|la|bien|juste|grave|encore|toujours|plus|tous|toutes|tout|de|d|gros|grosse|petit|petite|vrai|vraie|sacre|pauvre|sale|enorme|espece|bande|pur|vieux|vieille|completement|putain|aussi|quand|meme|carrement|qui|rien|genre|pire|plutot|franchement|clairement|beaucoup|pas|mais))*`;
const SOT =
  any(`cons? conne idiote?s? debiles? bete(?:s)?(?!_de) stupides? nulle? nuls nulles nullos minables? pathetiques? moches? laide?s? clowns? bouffons? bouffonne ordures? dechets?
  pourritures? rate ratee rates naze nazes looser loser losers boulets? crasseux crasseuse gros_lard gros_porc porcs? cochonne? truie thon boudin vache chienne
  rat rats singe cafard larve larves parasite sous_merde merde merdes debris demeure demeuree tare taree tares degueulasses? immonde repugnante? degoutante? ridicule_pauvre
  batard batarde batards bouffe_merde trainee face_de_rat grosse honte_pour erreur_de_la_nature fils_de chien chiens traitre lache clochard charogne vermine
  blaireau ane andouille cruche dinde cloporte nain limace mediocre inutile insignifiante? moins_que_rien incapable incapables arriere arrieree attarde attardee gueux cassos cas_social
  racailles? raciste_de facho_de pervers psychopathe detraque detraquee fragile victime soumis noob noobs bot_de tache baltringue clebard degenere degeneree enflure`);
const NOM =
  any(`con cons conne idiote? idiots debile debiles minable minables bouffon bouffons ordure ordures dechet dechets pourriture rate naze nazes loser losers looser porc porcs cochon truie
  thon boudin vache chienne chien chiens rat rats singe larve parasite merde merdes tare taree tares batard batards batarde clochard charogne vermine type tache lache traitre traitres gros_lard gogol clown clowns
  blaireau blaireaux andouille cruche dinde cloporte limace noob noobs incapable incapables nul nuls nulle cassos arriere attarde attardes victime bolosse fille_de_joie race gueule raciste folle fou grosse gros moche`);

const FRENCH: readonly Rule[] = [
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
    `(?:gros|grosse|vieux|vieille|petite?|petits|sombre|espece|quel|quelle|bande de|parle moi bien) (?:con|conne|cons|connard|merde|porc|truie|vache|chienne|batard|naze|bouffon|debile|minable|lard|tas de merde|dechet|thon|boudin|tare|clochard|degueulasse|tache|degoutant|pervers|loser|raciste|salope)(?! (?:en|de|sur|au|a|dans|noire?|blanche?|lait|est|a|dort|marron))`,
    '(?:quel|quelle|petite?) (?:idiot|bouffon|debile|vache)|(?:un|le|les|deux|trois|des|ces|mon) (?:gros|vieux|petits?) (?:porc|boudin|thon)|(?:une|la|les|ma|sa|notre|quelle) (?:grosse|vieille|petite) (?:vache|truie|chienne|tache)(?! (?:;|va|de merde))',
  ),
  rule(
    'insult',
    `(?:que tu es|que t es|qu il est|quel|quelle|quels|sois|suis|etes|fais|faire|fait|faites|est|sont|ce|les?|tous des|pris? pour (?:un|des)|joue|jouer|trop|si|aussi|bien|tellement|mais|gros|jeunes?|petits?|roi des|du|nos|vos|au) cons?(?! (?:de fees|artists?|man|carne|brio|mucho|te|es|fuoco|moto|men))`,
    'diner de cons|pros (?:and|et) cons|the cons|(?:the|a|comic|la|chili) con|les pros|ce con(?:te|cert)|je (?:suis|me sens)(?: trop| tellement| vraiment)? con',
  ),
  rule(
    'insult',
    '(?:ta|vos|ferme ta|sale|vilaine|fermez vos|tes) (?:sale |grosse |grande |petite )?gueules?|(?:ferme|fermez) (?:ta|votre|vos) (?:\\S+ )?(?:bouche|gueule|clapet|claque merde|grande)|(?:ferme|fermez) la (?:;|un peu|sale|connard|stp|bordel|putain|toi|grosse|gros|maintenant ;)|(?:ferme|boucle) la ;|la ferme ;|ta bouche (?:;|toi)|ta g ;',
    'a ta gueule|une gueule|sur ta gueule d ange',
  ),
  rule(
    'insult',
    '(?:va|vas|allez|aller|casse toi|vazy|qu ils aillent|qu il aille) (?:donc |tous )?(?:(?:te|t|vous|se) (?:faire (?:\\S+ )?(?:foutre|voir|mettre|enculer|encule|cuire|fouttre|baiser|niquer|ken)|ken)|chier|niquer|ken|te rhabiller)',
    'cuire un',
  ),
  rule(
    'insult',
    '(?:casse|cassez|barre|barrez|tire|tirez|arrache) (?:toi|vous) (?:;|d ici|de (?:la|mon|ce|notre)|sale|pauvre|connard|gros|espece|vite|on|avant|immigres?|avec)|(?:degage|degagez|cassos|du balai)(?: (?:;|d ici|de (?:la|mon|ce|ma|notre)(?: serveur| pays| vue| vie| chat| groupe| ici)? ;|sale|pauvre|gros|grosse|espece|connard|on|tu|toi|idiot|abruti|putain))',
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
    '(?:mange|mangez|bouffe|bouffez|manger|bouffer|sur) (?:tes |ta |ma |ses |vos |leurs |de la )(?:morts?|merde|crottes?|couilles|race)|(?:sac|sous|tas|face|tete|trou|gueule|bouffeur|sale|gros|grosse|vieille|pauvre|petite|espece de|de la|une|la|grosse grosse|comme une|comme la|ta|ma|que de la|dans la|pure|vraie|cette|leur|ramasse|fouteur de|etes des|trous?|fouille|quelle|putain de|c est) (?:a |de |du |la )?merdes?|merdes? (?:a (?:toi|vous|tous|celui)|de (?:jeu|serveur|map|joueur|ta|gosse|type|vie))|[a-z]+ de merde',
    '(?:dire|dis|dit|disons|souhaite) merde|(?:est|suis|etre|mis|mettre|sortir) dans la merde|bordel de merde ;|oh merde',
  ),
  rule(
    'insult',
    '(?:face|tete|tronche|gueule|museau|cerveau|peau) (?:de |d |a )(?:con|cul|rat|noeud|merde|pet|gland|bite|chien|porc|cochon|piaf|moule|singe|cafard|vomi|ane|uf|oeuf pourri|huitre|claques?|nain)|trous? (?:du|de|d) (?:cul|uc|balle|fesses)|leche (?:cul|bottes?|couilles?)|casse (?:couilles?|burnes|noix)|sac a (?:merde|foutre|vin)|peigne cul|bouche a pipe|suceurs? de (?:bites?|queues?|boules)|gros (?:lard|tas|porc|sac|nain|boloss?)|faux cul|pisse froid|moins que rien|(?:erreur|honte) (?:de la nature|pour (?:ta|tes|l)|ambulante)',
  ),
  rule(
    'insult',
    '(?:ton|mon|son|leur|le|gros|dans le|le trou du|au|vos|en|un coup de pied au|plein le|petit|tes) (?:gros |petit |sale )?cul(?! (?:de|du|sec|a cul|de bouteille|de poule))|(?:carre|mets|fous|mettre|foutre|mettez)(?: \\S+){0,4} (?:ou je pense|dans le cul|au cul|au fond)',
    '(?:le|un|au) cul (?:de|du|d)|cul (?:de sac|sec)|bouche au fond',
  ),
  rule(
    'insult',
    '(?:tu|vous|ca te|toi tu|il|elle) (?:me |nous )?(?:pues?|puez|degoutes?|fais? (?:honte|pitie|vomir|gerber|chier)|sers? a rien|servez a rien|vaux rien|ne vaux rien|ne sers? a rien|vaux (?:que dalle|moins)|m emmerdes?|nous emmerdes?|casses? les|soules grave|es pas foutu|me saoules (?:grave )?sale|gerbes)|(?:personne|nul) (?:ne |n )?(?:t|te|vous) (?:aimes?|supportes?|calcule|veut|a sonne|aimera|respecte)|tout le monde (?:te|t|vous) (?:deteste|hait|meprise|fuit)|(?:rien|qu une|qu un) dans le (?:crane|cerveau|ciboulot)|(?:t as|tu as|ya|y a) (?:rien|pas|aucun|zero|un petit pois|deux) (?:\\S+ )?(?:cerveau|neurone|neurones|dans la tete|dans le crane)|(?:ton|tes|votre) (?:pere|parents|mere|famille)(?: \\S+){0,3} honte|va te (?:cacher|coucher)(?: \\S+)? (?:;|sale|minable)|(?:tu|t) (?:\\S+ )?(?:es |fais )?(?:vraiment )?pitie',
    'le fromage|cette odeur|(?:bien|qui) que tu vaux|va te coucher (?:;|tot|il est)',
  ),
  rule(
    'insult',
    '(?:les?|ces|tes|des|vos|la|nos) (?:modos?|admins?|moderateurs?|devs?|joueurs|flics|keufs|profs?|bleus) (?:sont|c est|ils sont|est)(?: \\S+){0,3} (?:bouffons?|cons?|nuls?|merdes?|debiles?|idiots?|nazis?|fachos?|clowns?|incapables|incompetents|pourris|tares|minables|laches)',
    'pas',
  ),
  rule(
    'insult',
    `; (?:sale |gros |grosse |pauvre |petit |petite |oh |eh |he |va |mais |quel |quelle |bande de )*${any('bouffons? debiles? minables? gogols? boloss batards? boulets? clochards? pourritures? ordures? dechets? naze nazes grosse_vache gros_porc gros_lard salaud con cons idiote? idiots merdes? tare taree mongol chiens_galeux')}(?: va| que tu es| toi| !)? ;`,
    '; (?:oh |mais |zut |quel |quelle )*(?:idiote?|merde) ;|quel (?:con|idiot)|; oh merde|; naze ;',
  ),
  rule(
    'insult',
    '(?:batards?|bouffons?|tarees?|ordures?|minables?|debiles?|pourritures?|bouffonne|cassos|clochards?) ;',
    '(?:film|jeu|idee|blague|question|serie|truc|est|c est|deux|un|le|la|au|du|aux|des|les|ces|pain|croissants?|chien|roi|mes|ces|cuit|sortir les|fou) (?:\\S+ )?(?:batards?|bouffons?|ordures?|debiles?|minables?|tarees?|clochards?|pourritures?) ;',
  ),
  rule(
    'insult',
    `(?:rentre|retourne|va) (?:chez ta mere|jouer a la marelle|pleurer chez (?:ta mere|maman)|te faire soigner)|${any('tg tgl vtff')} ;|; tg|tg (?:toi|sale|le|un peu|stp|fdp|gros|mec|noob)|sale (?:chienne|batard|fils|degueulasse|sous)|pauvre (?:fille|mec|gars|type|conne) (?:;|va|que)`,
    'tg x',
  ),
];

const VERY = `(?: (?:so|such|a|an|the|really|very|fucking|fuckin|freaking|frigging|damn|goddamn|just|total|complete|absolute|absolutely|totally|completely|utter|utterly|little|big|huge|stupid|dumb|ugly|fat|pathetic|worthless|useless|disgusting|dirty|filthy|lazy|old|nothing|but|too|all|always|literally|actually|as|bunch|of|most|worst|is|re|are|lot|pack|both|all|piece|pieces|sack|waste|sad|miserable|poor|sorry|excuse|for|lil|one|ass|insufferable|bloody|what|biggest|ever|seriously|clearly|honestly|kinda|still|being|acting|like|even|dumber|than|ever|more|brain|washed))*`;
const FOOL =
  any(`idiots? idiotic fools? foolish losers? clowns? stupid dumb dumbo pathetic worthless useless ugly fat disgusting trash garbage pigs? cow rats? snake worm worms freaks? weirdos? creeps? creepy
  scum failure failures failed noobs? noobie coward cowards prick pricks jerk jerks git muppet monkey ape retard degenerate degenerates vermin parasites? brainless braindead brain_dead maggot cockroach leech
  joke waste dense moronic dumbo dummy pervert perv pedo pedophile incel simp tool sissy pansy nobody peasant trashcan hideous gross repulsive revolting terrible_person horrible_person bad_person insignificant
  mistake disgrace embarrassment imbeciles hoe hoes tramp slag cuck nazi nazis racist_piece crap oxygen_thief airhead knob plonker pillock wally dunce psycho lunatic nutjob sicko animal toad slob fatty fatso whale hag troll_face bum bot_trash smelly stinky fugly lame inbred unlovable scummy pussy dick dicks ass retards sewer_rat`);
const NOT_SO = '(?:not|n t|no|never|nothing|isn|aren|wasn|weren|ain|hardly)';

const ENGLISH: readonly Rule[] = [
  rule(
    'insult',
    `(?:you|u|youre|your|ur|ya|yall|y all|he|she|hes|shes|thou) (?:guys |all |people |lot |two |were |are |r |re |m |look |looks |sound |smell |really |will always be |ll always be |must be |act |always |is |s |and your team )*${VERY.slice(0, 4)}${VERY.slice(4)} ${FOOL}(?! (?:christmas|sweater|sweaters|duckling|sister|sisters|proof|luck|questions?|ideas?|bug|move|tuesday|cat|fish|tax|bike|bins?|bag|bags|cans?|collection|day|truck|box|box|tools?|wedding|time|about|out|with|at|for the|chicken|cake|dog|rabbit|s |mode|is|are))`,
    `(?:you|u|re|are|r|were|is|s|he|she) (?:guys |all |really |certainly |definitely )?${NOT_SO}|(?:don t|doesn t|didn t|won t|can t|dont|no) (?:you |look |be |feel |sound |smell )*|${NOT_SO} (?:\\S+ )?${FOOL}|(?:he|she|it) (?:\\S+ )?(?:is|s|looks) (?:\\S+ )*(?:dick|animal|cow|pig|rat|monkey|whale|fat|snake|ape|toad|clown|tool|lame|ugly|dense|nobody|coward|git|stupid|dumb|useless|lazy|gross|terrible|bum|ass)|your (?:ugly|fat|stupid|dumb|useless|waste|garbage|trash|fool|rat|pig|cow|snake|dog|creepy|clown|tool|monkey|joke|jokes|coward|lunatic|worms?|animal|mistake|ass)(?! (?:mug|face|ass|mouth|head|mom|mum|mother|self|idiot|brain|cunt|ugly))|laughing|if you (?:are|feel)|your (?:\\S+ )?(?:mistake|joke|animal|tool|waste|rat|dog|snake|pig|cow|monkey|clown) |you (?:are|re|were) (?:a |an |the )?(?:animal|whale|troll|dense|tool|worm|rat|cow|pig|monkey|snake|clown|toad|nobody) in|did you|do you|you (?:\\S+ )?(?:waste|failed|joke|fool|parasite|snake|mistake)|can you|have you|will you|would you|you (?:can|could|see|have|need|use|eat|want|found|find|get|put|take|like|love|know|dressed|play|played|drew|bought|made|saw|got|threw|throw|took)(?: \\S+)* ${FOOL}`,
  ),
  rule(
    'insult',
    `(?:you|u|such|what|absolute|total|complete|utter|bunch of|pack of|bloody|stupid|dumb|ugly|fat|pathetic|worthless|filthy|dirty|little|damn|useless|fucking|fuckin|brainless|lazy|miserable|sad|disgusting|freaking|piece of|pieces of|sack of|waste of|load of|pathetic little|shut up|fuck off|get lost|cry|cry about it|go away|stfu|die|lol) (?:a |an |of |little |stupid |fat |ugly |dumb |pathetic |worthless |disgusting |useless )*(?:idiots?|fools?|losers?|clowns?|pigs?|cow|rats?|worms?|freaks?|weirdos?|creeps?|scum|failure|noobs?|coward|pricks?|jerks?|git|muppet|retard|trash|garbage|vermin|maggots?|leech|nobody|waste|oxygen|space|skin|air|sperm|filth|sissy|slob|fatty|fatso|hag|slag|cuck|pervert|perv|hoe|hoes|crap|human garbage|excuse for a (?:human|person|player|man|mod))(?! (?:christmas|chicken|cans?|bins?|bags?|collection|truck|day|luck|proof|room|suit|suits|nose|school|fish|king|tax|track|race|out|up|at|filter|conditioner|ship|station|bar|traffic|pen|food))`,
    `(?:no|not|never|don t) (?:\\S+ )?(?:such |a |an )?(?:idiots?|fool|loser|waste)|(?:i|i m|i am|im|me|myself)(?: \\S+){0,3} (?:idiot|fool|loser|clown|noob|jerk|muppet)|(?:waste|bunch|load|lots?|piece) of (?:space|air|time|oxygen) (?:in|on|for)|what a (?:waste|fool|clown|jerk|cute)|(?:guinea|little|fat|cute) (?:pigs?|cow|rats?|worms?)(?! (?:;|you))|(?:dirty|little|sad|lol|fat|fucking) (?:rats?|worms?|garbage|air|space|skin|clowns?|oxygen|pigs?|cow) (?:in|on|are|is|was|and|from|at|who|with)|if you`,
  ),
  rule(
    'insult',
    `; (?:lol |haha |ha |hey |ok |omg |wow |ugh |you |u |fat |ugly |stupid |little |what a |such a |bunch of )*${any('idiots? losers? morons? retards? freaks? dumbo scum pathetic cowards? fatty fatso weirdos? creeps? pervert imbecile trash_player brainless dumb_ass ugly stupid_cow fat_cow')} ;`,
    'what a fool',
  ),
  rule(
    'insult',
    '(?:shut|shuddup|shat) (?:it|(?:the \\S+ |your |ur |the |ya )(?:\\S+ )?(?:up|mouth|trap|face|gob|pie ?hole|cakehole|hell up)|up)(?! (?:and take|shop|the shop|shop))|shaddup|shutup|shut your|zip it (?:;|you)|stop talking (?:you|idiot|loser)',
    'shut (?:it|up) (?:down|off|the shop)|please shut it|shut it (?:behind|after|when|please|properly)|door|window|shop|lid|gate',
  ),
  rule(
    'insult',
    '(?:fuck|screw|eff|f|damn|curse|fk|fu|fuk) (?:you|u|off|ya|yourself|urself|yall|y all|them|him|her|this|that (?:guy|bitch))|(?:piss|bugger|sod|f|eff|jog) off|(?:go|get) (?:fuck|screw) (?:yourself|urself)|; fu ;|fu (?:bitch|noob|all|mods?)|up yours|bite me ;|kiss my (?:\\S+ )?(?:ass|arse|butt)|eat (?:my )?(?:shit|shorts|a (?:bag of )?dicks?)|suck (?:it (?:;|loser|bitch|noob|you)|on (?:this|it|deez)|my|a dick|a fat|dick|balls|deez|these|cock)|lick my|deez nuts|(?:dick|cock)(?:head|wad|s) ;',
    'suck it (?:through|up)|screw (?:this|that|them) (?:in|into|on|bolt|to)|kung fu|piss off early',
  ),
  rule(
    'insult',
    '(?:you|u|ya|yall|he|she|they|team|mods|admins)(?: guys| all| both| really| just| fucking| still| totally| always)* (?:suck|sucks|stink|reek|blow)(?! (?:up|out|the|at (?:cooking|math)|my|your|a|on|it (?:up|in)|in|air|through|away|kisses|bubbles|blood))|(?:you|u) (?:make me (?:sick|puke|vomit|want to (?:puke|vomit))|disgust me|re disgusting|smell like|look like (?:a )?(?:shit|trash|garbage|ass|pig|cow|rat|monkey|ape|dog|whale|your|dogshit)|smell)|i (?:fucking |really |absolutely |truly |just )?(?:hate|despise|loathe) (?:you|u|ur|your (?:guts|face|stupid|ugly|voice))(?! (?:all )?(?:for (?:spoil|beating)|haha|lol|guys? (?:lol|haha)))',
    '(?:smell|look) like (?:a )?(?:rose|roses|flowers|spring)|you (?:can|could) (?:smell|blow|suck)|don t hate|do you (?:smell|blow|suck)|i don t|the vampires?',
  ),
  rule(
    'insult',
    '(?:no ?(?:one|body)|nobody|noone) (?:here |even |really |in (?:here|this \\S+) |ever )?(?:likes?|loves?|wants|asked|cares about|respects|cares what|needs|invited|gives a) (?:you|u|ur opinion|your|shit|fuck|damn|crap)|every ?(?:one|body)(?: here| in here)? (?:hates?|laughs? at|despises?|is sick of|wants) (?:you|u|your|ur)(?! to|r)|(?:get|go) (?:lost|away|a life|some help) (?:;|loser|freak|you|idiot|noob|creep|bitch)|(?:go|get back) (?:to hell|cry to|cry about|back to your (?:mom|mum|mommy|basement|cave)|touch grass)|(?:burn|rot) in hell|(?:stay|get) (?:mad|bent|wrecked) (?:loser|bitch|noob|kid)|get (?:fucked|stuffed|rekt)|your (?:parents|mom|mum|mother|dad|father|family)(?: \\S+){0,3} (?:ashamed|regrets?|mistake|aborted|hates?|embarrass\\S+|whore|slut|bitch|fat|ugly|hoe|ho|easy|prostitute|never loved|doesn t love|don t love)|(?:yo|ur|your) (?:mama|momma|mom|mum|mother|moms) (?:\\S+ ){0,2}(?:fat|ugly|whore|slut|bitch|hoe|stupid|dumb|gay|old she|easy|sucks?)|(?:your|ur) (?:face|existence|life|birth|opinion|brain|iq)(?: \\S+){0,3} (?:ugly|worthless|mistake|disgust\\S+|ass|trash|garbage|makes|insult|joke|low|room temperature|offensive|pathetic|waste|vomit|sick)|born (?:a mistake|stupid|on a highway)|(?:your|ur) (?:\\S+ )?(?:ass|arse)(?! (?:hat))|waste of (?:oxygen|sperm|skin|air|breath|flesh|human|dna|life)|(?:ugly|stupid|dumb|fat|dirty|lazy|sorry|broke|punk|crazy|bitch|weak|trash|lame|dusty|goofy|clown|corny|sad) ass|ass (?:hole|holes|clown|hat|wipe|face|lick\\S*|kisser|licker)|son of a|sons of (?:bitches|whores)|brain (?:dead|damage|damaged)|braindead|brainless|two brain cells|no brain|half a brain|piece of (?:trash|garbage|crap|filth|human)|human (?:garbage|trash|waste)|trash (?:player|kid|team|human|person|can of)|dumb (?:as|fuck|bitch|cow|blonde|idiot)|uninstall (?:the game|you|please|life)',
    'get a life (?:insurance|jacket)|life is a joke|no brainer|(?:how|what) did you|your (?:opinion|face) (?:matters|is)(?! (?:ugly|worthless|trash|garbage|disgusting|pathetic|a joke))|(?:room|iq) temperature today|go away (?:;|for|to|on)|(?:trash|garbage) (?:can|cans|bin)|your dad s fat(?:her)?|your (?:mum|mother|mom|dad) is (?:old|easy to)|stupid (?:question|me)',
  ),
  rule(
    'insult',
    '(?:mods?|admins?|moderators?|devs?|this (?:mod|admin|guy|team)|my team|our team|the staff|staff|referee|ref)(?: here| of this \\S+)* (?:is|are|s|re|r)(?: \\S+){0,4} (?:clowns?|nazis?|idiots?|trash|garbage|morons?|stupid|pathetic|incompetent|corrupt|useless|losers?|jokes?|dumb|scum|pigs|fascists?|retards?)',
    `${NOT_SO}`,
  ),
  rule(
    'insult',
    '(?:don t|stop|quit|you) be(?:ing)? (?:such )?(?:a |an )(?:dick|prick|pussy|little bitch|jerk|ass|bitch|cunt|tool|knob)|(?:you|such a|what a|a total|little|absolute|big|complete|are|re|massive) (?:\\S+ )?(?:prick|dick|pussy|knob|git|bitch|tool) (?:;|head)|(?:you|u|such) (?:\\S+ )?(?:dick|dicks|pussy|pussies|prick|pricks)',
    `dick (?:tracy|van|and|said|says|lives|cheney)|pussy ?(?:cat|willow|riot)|pussycats?|(?:power|right|useful|screw|handy|great|good|need|garden) tool|tool (?:;|you)|needle|finger|cactus|door ?knob|git (?:;|push|pull)|(?:thank|thanks|miss|love|you ,|with|call|meet|told|tell|know|see) (?:you )?dick ;`,
  ),
];

/** Contempt for somebody in particular. */
export const INSULTS: readonly Rule[] = [
  ...FRENCH,
  ...ENGLISH,
  rule('insult', `tu${gap(2)} parles? comme (?:un|une) (?:demeure|attarde|debile)`),
];
