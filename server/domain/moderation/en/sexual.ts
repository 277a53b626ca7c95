import { any, type Rule, rule } from '../rule.ts';

const HOT = any(
  'my your ur his her that the huge big small tiny thick hard fat wet tight horny little juicy nice a some suck lick ride eat',
);

/** What is said to bodies without being asked, in English. */
export const SEXUAL_EN: readonly Rule[] = [
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
    '(?:wanna|want to|want|wants to|down to|let s|lets|trying to|gonna|like to|love to|need to|would|looking for|looking to|up for|dtf|interested in|fancy|have|having|some)(?: \\S+){0,3} (?:bang you|smash (?:you|that ass)|bone (?:you|tonight)|hook ?up|have sex|sex|sexy time|get laid|get naked|make out with (?:you|me)|netflix and chill|69(?= (?:tonight|now|with)\b|$)|shag)',
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
  rule(
    'sexual',
    '(?:bend you over|fuckable|(?:rail|smash|pound|breed|destroy) (?:you|your (?:pussy|ass|hole|holes))(?: (?:all night|hard|so hard|tonight|from behind|in bed|baby))|daddy s? (?:girl|slut)|good girl for daddy|your (?:pussy|tits|boobs|nipples|cunt|cock|dick|bra|panties|thong)|how (?:big|small|long|wet|tight) (?:is|are) your|bra size|cup size)',
    'how (?:big|long) (?:is|are) your (?:house|garden|team|drawing|picture|list|trip|hair|room)|pussy ?cat',
  ),
];
