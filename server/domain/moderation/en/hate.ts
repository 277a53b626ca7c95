import { any, gap, type Rule, rule } from '../rule.ts';

const GROUP =
  any(`you_people jews? muslims? blacks whites gays lesbians? transgenders? immigrants? migrants? mexicans? arabs? asians? chinese africans? christians? women
  females refugees? foreigners? gypsy gypsies homosexuals? queers? disabled feminists? infidels pakistanis? hispanics? latinos? kurds? turks?
  (?:black|white|gay|trans|jewish|muslim|brown|asian|disabled|autistic)_(?:people|folks|men|women|guys|kids) homos? negroes niggers faggots`);
const VILE =
  any(`subhumans? vermin animals rats? rapists terrorists criminals inferior disgusting parasites trash filth filthy dirty monkeys apes scum
  cockroaches stupid thieves diseased? mentally_ill abominations? degenerates? sick evil burn die shot killed hanged exterminated deported
  savages pigs dogs whores sluts lazy retarded cancer plague stink smell liars gassed lynched raped shut_up garbage worthless ruining
  ruin control destroying dumb hell pedophiles freaks`);

const SCORN =
  any(`subhumans? vermin virus cancer plague diseases? parasites? trash filth scum garbage rats cockroaches animals apes? monkeys savages worthless inferior lesser disgusting disgusted disgusts?
  revolting repulsive sickening despicable contempt disdain hatred hate hates detest despise loathe violent_and_cruel abominations? degenerates? stupid furious sick_of pathetic pigs landfill cages?
  dirt maggots dishonest makes?_me_(?:sick|furious) freaks? nothing_worse threat_to_civilisation`);
const SLAY =
  any(`kill killed gas gassed burn burned burnt shoot shot hang hanged lynch lynched exterminate exterminated eradicate eradicated slaughter slaughtered execute executed strangle stab rape raped
  hurt wiped_out shooting attacking deport deported castrate sterilise sterilize enslave suffer die dead throats_cut beaten beat locked_up punch drown`);
const NOT_SO =
  '(?:not|n t|isn t|aren t|never|don t|shouldn t|no|stop|wrong|nobody|say|saying|says|said|calling|people who|who (?:say|think|hate)|myth|opposite|respect|racist|sexist|homophobic|protect|victims?|war|nazis|history|believe|shows|counter|support|against|i m|i am|we are|my|zoo|cats?|dogs?)';

/** Contempt for people because of what they are, in English. */
export const HATE_EN: readonly Rule[] = [
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
    { verdict: 'hold' },
  ),
  rule(
    'hate',
    '(?:go|get|crawl|piss off) back to your (?:own )?(?:country|jungle|cave|zoo|shithole)|back to where (?:you|they) (?:came|come) from|go home (?:you )?(?:chink|paki|immigrant|foreigner|towelhead|terrorist|monkey)s?',
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
    `(?:you|fucking|dirty|filthy|stupid|ugly|dumb|damn|what a)(?: fucking| dirty| filthy| stupid| ugly| dumb| damn| little)* ${any('chinks? coons? monkeys ape apes dyke dykes fag queer homo tranny savages? sissy hoe hoes retard gypsy negro negroes ch?ink cripple mong')}`,
    'maine coon|chink in|flick',
  ),
  rule(
    'hate',
    '(?:go home|no|dirty|filthy|ching chong) (?:chinks?|ching chong|blacks allowed|jews allowed|gays allowed)|ching chong|; (?:sissy|dyke|chink|coon|spaz)s? ;',
  ),
  rule('hate', `(?:don t|dont|do not) want (?:any |these |those )?${GROUP} (?:in|here|around|near)`),
  rule('hate', '(?:no|ban all) (?:blacks|jews|gays|muslims|arabs|mexicans|women|immigrants) (?:allowed|here|in)'),
  rule(
    'hate',
    '(?:is|s|re|are|was|m|such|so|a|total|like a|complete|absolute|bunch of|you|fucking|that|this|full|these) (?:such |a |total |fucking )?(?:retards?|fag)(?! (?:du|de|sur|a|dans|pour|break|end|ends))',
    `(?:en|du|de|le|un|mon|ton|son|ce|leur|de|sans|avec|notre|votre|quel|petit|gros|pas|au|aucun) retard|retard (?:du|de|sur|a|dans)|to retard`,
  ),
  rule(
    'hate',
    '(?:that s|thats|this is|it s|its|so|you re|ur|youre) (?:so |fucking |super |really |kinda )+gay|are you (?:autistic|retarded)|(?:filthy|dirty) (?:ape|monkey|animal)s?|(?:you|u) (?:dirty |filthy |stupid |ugly |damn |fucking |dead |brown |black )*monkeys? (?:;|boy|face)',
  ),
  rule(
    'hate',
    `(?:(?:all|the|these|those|you|such|many|any|every|some|most|a|an|of|by|for|than|like|;) (?:\\S+ )?)${GROUP}${gap(8)} ${SCORN}|${SCORN}${gap(6)} ${GROUP}`,
    NOT_SO,
  ),
  rule(
    'hate',
    `(?:should|ought to|must|let s|lets|just|gonna|going to|will|ll|want to|wanna|need to|deserve to|deserves to|if only|someone|somebody)${gap(4)} ${SLAY}${gap(4)} ${GROUP}|${GROUP}${gap(5)} (?:should|ought to|must|deserves?|need to|have to)${gap(4)} ${SLAY}`,
    NOT_SO,
  ),
  rule('hate', '; (?:retard|fag)s? ;', undefined, { from: 'en' }),
];
