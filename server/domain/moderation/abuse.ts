import { any, type Rule, rule } from './rule.ts';

const LURE =
  any(`free gratuit gratuite gratuits gratos win gagne gagner gagnez earn money argent euros dollars cheap buy achete achetez viagra cialis casino crypto bitcoin
  btc nft forex robux vbucks v_bucks promo discount pas_cher followers abonnes porn cam loan credit pret rich riche giveaway cadeau prize best_price gold cc skins
  cartes_cadeaux gift_cards? subscribe dating rencontres click clique cliquez`);

/** What is posted to lure, and what gives somebody away. */
export const ABUSE: readonly Rule[] = [
  rule('spam', `${LURE}(?: \\S+)* www`, `(?:no|not|sans) (?:spam|pub)|docs|rules|reglement`),
  rule('spam', `www(?: \\S+)* ${LURE} ${LURE}`),
  rule(
    'spam',
    `(?:earn|make|win|gagne|gagnez|gagner)(?: up to| jusqu a| plus de| over)? ?(?:\\$|€)?[0-9]+(?: \\S+){0,2} (?:a|per|par|en|in|every) (?:day|hour|week|jour|heure|semaine|mois|minutes?|clic|chaque)`,
    'points?|pieces?|coins?|xp',
  ),
  rule(
    'spam',
    '(?:dm me|contact(?:e|ez) moi|add me|whatsapp|telegram)(?: \\S+){0,5} (?:to earn|to make money|pour gagner|for profit|investment|investissement|hack|fullz|cheap)',
  ),
  rule(
    'personal',
    `(?:i|we|someone|gonna|je|j|on|jvais|im)(?: \\S+){0,3} (?:leak|dox+|doxx|expose|post|publish|balancer|poster|publier|diffuser|leaker|divulguer|afficher)(?: \\S+){0,2} (?:your|ur|ton|ta|tes|votre|vos|you|u)(?: (?:address|adresse|home|phone|numero|number|nudes?|pictures?|photos?|pics|ip|info|infos|name|nom|school|real))?`,
    '(?:post|publish|poster|publier) (?:your|ur|ton|ta|tes|votre|vos|you|u)(?! (?:address|adresse|home|phone|numero|number|nudes|ip|info|infos|real))|can i post|puis je',
  ),
  rule(
    'personal',
    '(?:send|give|tell|donne|envoie|file|dis)(?: moi| me)? (?:your|ur|ton|ta|tes) (?:password|mot de passe|mdp|credit card|carte bancaire|bank details|code de carte|numero de carte|home address|adresse exacte)',
  ),
];
