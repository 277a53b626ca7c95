import { any, gap, type Rule, rule } from './rule.ts';

const MA = any('ma ta sa la une grosse petite enorme belle de en');
const HOT = any(
  'my your ur his her that the huge big small tiny thick hard fat wet tight horny little juicy nice a some suck lick ride eat',
);

const FRENCH: readonly Rule[] = [
  rule(
    'sexual',
    `(?:sucer?|suces|sucez|leche|lecher|leches|avale|bouffe|mange|branle|touche|montre|gobe)(?: moi)? (?:\\S+ )?(?:ma |ta |la |mon |ton |le |mes |tes |sa )?${any('bite bites queue chatte zizi cul zob penis gland sexe seins nichons boules couilles teub clito vulve moule noeud')}`,
    'queue (?:de|du|leu)',
  ),
  rule(
    'sexual',
    `${MA} (?:\\S+ )?(?:bite|bites|teub|zob)`,
    'bites? d amarrage|a bite|bite (?:to|of|the|marks?|size)|(?:love|like|snake|dog|bug) bites?',
  ),
  rule(
    'sexual',
    '(?:suce|sucez|suces|leche|baise|branle|doigte|prends|encule|chevauche|deshabille|caresse|touche) (?:moi|toi)(?: (?:la|le|bien|partout|devant|salope|fort|encore|tout|donc|ici|ce soir|en|par|vite|stp))* (?:;|bite|queue|cam|webcam|cul|fort|salope|seins|sexe|derriere|nue?|partout)',
    '(?:baise|prends|touche) (?:moi|toi) (?:la main|le bras)|prends (?:moi|toi) (?:un|une|une|ca|en photo) |prends (?:moi|toi) ;|touche (?:moi|toi) ;',
  ),
  rule(
    'sexual',
    '(?:je|j|on|tu|vous|me|te|t|m|se|ils|elle|il|faire|veux|veut|vais|va|envie de|envie d|qui|pour)(?: \\S+){0,2} (?:baiser|baise|baisent|baises|sodomise|suce ma|bander|culbuter|tringler|demonter le cul|defoncer le cul)(?! (?:en |de la )?main)',
    '(?:baiser|baise) (?:sur|de|du|au|a|la main|les pieds|volee?)|(?:un|le|ce|ton|premier|doux|gros) baiser|se faire baiser de|bander les yeux|bander (?:la|le|mon|un)',
  ),
  rule(
    'sexual',
    '(?:je|j|tu|il) (?:bande|bandes|mouille|mouilles|jouis)(?: (?:dur|grave|trop|fort|comme|pour|en|deja|rien|la|quand|de|a))* (?:;|toi|ta|tes|te|plaisir)',
    'mouille (?:ma|la|les|mon|sous)',
  ),
  rule(
    'sexual',
    '(?:tu|t es|tes) (?:mouilles?|en chaleur|bonne (?:;|toi|viens|a baiser|ma|comme|j ai|on))|(?:t es|tu es|tes) (?:toute )?(?:mouillee|humide)',
  ),
  rule(
    'sexual',
    '(?:envoie|envoies|envoyez|balance|montre|montres|fais voir|donne|file|veux|voir|veut)(?: \\S+){0,4} (?:nudes?|photo nue|photos? (?:de toi )?(?:nue?|deshabillee?|sexy|coquines?|hot)|seins|nichons|fesses|chatte|teub|bite|string|culotte|decollete)',
    'boucle|cancer|musee|chat',
  ),
  rule(
    'sexual',
    '(?:plan (?:cul|q|a trois|a 3|sexe)|une (?:petite )?pipe (?:baveuse|profonde|contre|ce soir)|(?:taille|tailler|fais|faire|fait|faites|suce) (?:moi |toi |lui |nous )?(?:une |des )(?:bonnes? |petites? )?(?:pipes?|fellation|gaterie|turlute|branlette|cunni)|(?:film|site|video|photo|actrice|cam) (?:de )?(?:cul|porno|porn|x)|coucher avec (?:moi|toi)|sexe (?:avec|en) (?:moi|toi|cam|direct)|faire l amour (?:avec|a) (?:toi|moi)|parler? (?:de )?sexe|(?:veux|cherche|envie|envi)(?: \\S+){0,3} (?:du|de|un) sexe)',
  ),
  rule(
    'sexual',
    `(?:chatte|vagin|cul|foufoune) (?:humide|mouillee?|serree?|poilue?|rasee?|bien chaude?|trempee?)|(?:dans|a) ta chatte|chatte (?:a|de) (?:ta|sa) (?:mere|soeur|daronne)|(?:nique|niquer|baiser|baise|doigter|doigte|penetrer|defoncer|manger|lecher|goute?r) (?:ta|sa|la|une|ma) (?:chatte|moule|vulve)`,
  ),
  rule(
    'sexual',
    '(?:a genoux|a quatre pattes|ecarte (?:les|tes) (?:cuisses|jambes)|enleve (?:ta|ton) (?:culotte|soutif|soutien gorge|string|haut|slip)|deshabille toi|mets toi (?:a poil|nue?)|fous toi a poil)(?: \\S+){0,3} (?:;|salope|chienne|cam|webcam|pute|moi)',
    'a genoux (?:devant|pour|dans|sur)(?! moi)|jardin|prier',
  ),
  rule(
    'sexual',
    '(?:te|t|vous|la|le|lui) (?:lecher|sucer|doigter|penetrer|prendre (?:par derriere|en levrette|sauvagement)|mettre (?:ma|dans le cul|bien profond)|demonter la chatte|lecherais|sucerais|ferais jouir|faire jouir)|(?:viens|venez) (?:me |te )?(?:sucer|baiser|lecher)|cochonne(?: \\S+){0,2} (?:viens|sucer|moi)|j ai envie de (?:toi|ton corps|ton cul)',
    'les (?:doigts|babines|assiettes?)',
  ),
  rule(
    'sexual',
    '(?:sugar (?:daddy|baby)|escort(?:e)? (?:ce soir|dispo)|tarif (?:de )?(?:la nuit|pute|fellation)|combien pour (?:la nuit|une nuit|te)|t aimes (?:la|le) (?:bite|sexe|cul)|tu suces)',
    'suces (?:ton|des|un) (?:pouce|bonbons?)',
  ),
];

const ENGLISH: readonly Rule[] = [
  rule(
    'sexual',
    `(?:suck|lick|eat|ride|stroke|touch|grab|rub|gag on|choke on|sit on|blow|deepthroat|swallow|taste|feel|see|show|spank|fondle|finger)(?:ing)?(?: me)?(?: \\S+)? ?(?:my|your|ur|a|his|her|this|that|these|some|on|fat|big|deez|those)?(?: \\S+)? (?:dick|dicks|cock|cocks|pussy|penis|balls|nuts|ass|tits|boobs|titties|asshole|clit|vagina|cunt|d|schlong|nipples|bum|butt|panties)`,
    `moby dick|(?:tennis|bowling|beach|foot|snow|pool|the|three|two) balls|(?:mixed|some|the|pine|roasted|eat|of) nuts|pussy ?(?:cat|willow|riot)|dick (?:tracy|van|cheney|turpin|grayson)|(?:eat|taste|see|feel) (?:the |some |a )?(?:cock|ass|d)|(?:see|feel|touch|show) (?:\\S+ )?(?:dick|balls|d)|(?:suck|lick)(?: \\S+)? (?:nuts|d) (?!s)`,
  ),
  rule(
    'sexual',
    `${HOT} (?:\\S+ )?(?:dick|cock|pussy|cum|tits|boobs|asshole|penis|vagina|titties|cocks|dicks)`,
    `(?:the|a|that|big|my|his|her|little|nice|huge|small|some|your)(?: \\S+)? (?:cock|pussy ?(?:cat|willow|riot)?) (?:crows?|crowed|s crow|cat|willow|riot|pheasant|robin)|(?:the|a|his|some|nice|little|big|your) (?:\\S+ )?(?:dick (?:tracy|van|cheney|whittington|turpin|and|says?|said|lives?|is|s|was|in)|tits? (?:at|in|on|and|for|nest)|cock and|penis mightier|cum laude)|(?:great|blue|coal|marsh|willow|long tailed) tits?|(?:friend|uncle|cousin|mr|brother|moby|spotted|grandpa|neighbou?r|boss|teacher|colleague) dick|breast cancer|(?:the|a) cock ;|fighting cock|weather ?cock`,
  ),
  rule(
    'sexual',
    '(?:i|you|we|wanna|to|gonna|gon|make|let|me|her|him|they|dont|don t|about to)(?: \\S+)? cum(?! (?:laude|hoc|grano))|cum (?:in|on|inside|all over|for|slut|bucket|dump|guzzl\\S+)',
  ),
  rule(
    'sexual',
    '(?:wanna|want to|want|wants to|down to|let s|lets|trying to|gonna|like to|love to|need to|would|looking for|looking to|up for|dtf|interested in|fancy|have|having|some)(?: \\S+){0,3} (?:bang you|smash (?:you|that ass)|bone (?:you|tonight)|hook ?up|have sex|sex|sexy time|get laid|get naked|make out with (?:you|me)|netflix and chill|69|shag)',
    'the sex of|same sex|sex (?:education|ed|of|chromosomes?|pistols|and the city|change|offender)|some sex|biological sex',
  ),
  rule(
    'sexual',
    '(?:send|show|gimme|give|share|trade|want|post|got|drop|see)(?: me| us| some| your| ur| any| more| a| the| of| pic| pics| picture| pictures| you)* (?:nudes?|naked|boobs|boobies|tits|titties|pussy|dick|dick pics?|feet pics?|ass|nipples|panties|underwear|bra|body naked|naked pics?|lewds?|sexy (?:pics?|photos?))',
    '(?:great|blue|coal) tits|nudes? (?:by|of|painting|in the museum|model)|naked (?:truth|eye|mole)',
  ),
  rule(
    'sexual',
    '(?:you|u|are you|r u|r you|getting|so|i m|im|me|makes? me|feeling|got me)(?: \\S+)? (?:horny|turned on by you|wet for me|hard for (?:you|me)|so wet|dripping wet for)|are you wet|touch (?:yourself|urself)|play with (?:yourself|urself)|talk dirty|dirty talk|(?:on )?your knees (?:slut|bitch|for me|and (?:suck|open))|sit on my (?:face|lap)|(?:spread|open) (?:your|those|ur) (?:legs|cheeks)|take (?:off )?your (?:clothes|top|shirt|bra|panties|pants) off ?(?:for me)?|take off your (?:clothes|top|shirt|bra|panties|pants)|strip for me|get naked|ride me|bend over (?:for me|baby|bitch|and)|what are you wearing (?:baby|under|sexy)|wanna (?:fool around|see it)|in my pants|between (?:your|ur|my) legs|come (?:to|in) my bed|sleep with me|suck me|lick me|spank me|jerk (?:me|it|you|him|yourself) ?off|jerking off|jack(?:ing)? off|give me head|(?:want|need) your body|your (?:sexy|hot) (?:body|ass)|rate my (?:dick|boobs|body)|age sex location|asl ;|friends with benefits|sugar (?:daddy|baby)|(?:your|ur) (?:onlyfans|nudes)|cyber ?sex|phone sex|cam sex|sex (?:cam|chat|slave|toy|tape|with (?:me|you))|(?:rape|molest|grope|fondle) (?:you|u|me|her|him|them|kids|children|that|women)',
    'soaking wet|so wet (?:outside|today)|(?:raining|rained|rain|storm)|shirt off the',
  ),
  rule(
    'sexual',
    '(?:nice|great|fat|juicy|sweet|tight|phat|hot|big|love that|look at that|grab that|tap that|that) (?:ass|tits|rack|booty|titties|boobs)(?! (?:and the ox|hat))',
    '(?:great|big|blue) tits? (?:at|in|on|and|;)|wild ass',
  ),
];

/** What is said to bodies without being asked. */
export const SEXUAL: readonly Rule[] = [
  ...FRENCH,
  ...ENGLISH,
  rule(
    'sexual',
    `tu${gap(1)} (?:me|m) (?:chauffe|excites?)(?: trop| grave)? (?:;|salope|cochonne|bebe|toi)`,
    'pas',
    'hold',
  ),
];
