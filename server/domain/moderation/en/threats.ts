import { PLAYING } from '../playing.ts';
import { any, gap, type Rule, rule } from '../rule.ts';

const I_WILL = `(?:(?:i|we|they|he) (?:ll|will|am going to|are going to|m going to|re going to|m gonna|re gonna|m gunna|m about to|want to|wanna|swear|should|could|would love to|would)|ill|imma|ima|gonna|im (?:going to|gonna|gunna|finna|coming to|about to)|some(?:one|body) (?:should|will|needs to|ought to|please|go)|let s|lets|i hope (?:some(?:one|body)|they))${gap(2)}`;
const YOU = '(?:you|u|ya|yall|ye)';
const SELF = '(?:(?:your|ur|you|u|yo) ?sel(?:f|ves)|yourself|yourselves|urself|urselves|yoself)';
const PARTS = any(
  'face head skull teeth legs? arms? neck nose bones? jaw knees? throat eyes? fingers? kneecaps? brains? guts tongue',
);

/** Threats, and wishing somebody dead, in English. */
export const THREATS_EN: readonly Rule[] = [
  rule(
    'threat',
    `(?:${I_WILL}|gonna|to) (?:find|hunt|track|get|catch|come for|wait for) ${YOU}(?: down)? and ${any('kill murder stab shoot rape strangle beat break cut slit smash burn hurt end gut make bash')}`,
    PLAYING,
  ),
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
    `${any('break smash cut slit rip bash crush punch cave stab shoot slice kick gouge snap blow')}(?: out| in| off| up)? (?:your|ur|yo|their) (?:fucking |ugly |stupid |damn |own )?${PARTS}`,
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
    `(?:i|;) (?:really |sincerely |fucking )?(?:hope|wish|pray) (?:that )?(?:you|u|ur|your|they)${gap(4)} (?:die|dies|died|dead|cancer|suffer|rot|burn|aids|shot|killed|raped|choke|drown|never born|hit by)`,
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
    '(?:better |you (?:better|should) )watch (?:your|ur) back|i (?:m|am) coming for (?:you|u)|hunt (?:you|u) down|(?:come|coming|pull up|show up|be) (?:to|at|over to) (?:your|ur) (?:house|home|door|school|place) (?:tonight|tomorrow|soon|and (?:kill|beat|burn|hurt|shoot|stab|you)|with a (?:gun|knife|bat|axe)|to (?:kill|beat|hurt|burn))',
  ),
  rule(
    'threat',
    '(?:you|u|ur|youre) (?:re |are )?(?:so )?dead (?:meat|to me|when i|if i|tomorrow|after school)|you re a dead man|(?:you|u) (?:will|ll|re gonna|gonna|are going to) (?:pay for (?:this|that|it)|regret (?:this|that|being born|ever))|going to regret (?:being born|this|ever)|make (?:sure )?(?:you|u) suffer|(?:just )?end it already|sleep with one eye open|(?:your|ur) days are numbered',
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
