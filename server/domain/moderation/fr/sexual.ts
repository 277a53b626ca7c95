import { any, gap, type Rule, rule } from '../rule.ts';

const MA = any('ma ta sa la une grosse petite enorme belle de en');

/** What is said to bodies without being asked, in French. */
export const SEXUAL_FR: readonly Rule[] = [
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
  rule('sexual', `tu${gap(1)} (?:me|m) (?:chauffe|excites?)(?: trop| grave)? (?:;|salope|cochonne|bebe|toi)`, 'pas', {
    verdict: 'hold',
  }),
  rule(
    'sexual',
    '(?:voir|veux|veut|montre|montrer|sentir|dans|gouter|prends|prendre|envie de)(?: \\S+){0,2} (?:ma|ta|sa) (?:grosse |petite |belle )?(?:queue|bite|chatte|moule)|(?:te|t|me|m|la) (?:prends?|prendre|prendrais) (?:par derriere|en levrette|a quatre pattes)|(?:t as|tu as|elle a|quels|jolis|tes) (?:vraiment )?(?:des |de |les )?(?:gros|beaux|enormes|petits) (?:seins|nichons|nibards|boobs)',
    'la queue|ma chatte (?:dort|joue|et|a|est)',
  ),
];
