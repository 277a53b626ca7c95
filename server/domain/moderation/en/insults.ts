import { any, type Rule, rule } from '../rule.ts';

const VERY = `(?: (?:so|such|a|an|the|really|very|fucking|fuckin|freaking|frigging|damn|goddamn|just|total|complete|absolute|absolutely|totally|completely|utter|utterly|little|big|huge|stupid|dumb|ugly|fat|pathetic|worthless|useless|disgusting|dirty|filthy|lazy|old|nothing|but|too|all|always|literally|actually|as|bunch|of|most|worst|is|re|are|lot|pack|both|all|piece|pieces|sack|waste|sad|miserable|poor|sorry|excuse|for|lil|one|ass|insufferable|bloody|what|biggest|ever|seriously|clearly|honestly|kinda|still|being|acting|like|even|dumber|than|ever|more|brain|washed))*`;
const FOOL =
  any(`dumbest ugliest stupidest fattest idiots? idiotic fools? foolish losers? clowns? stupid dumb dumbo pathetic worthless useless ugly fat disgusting trash garbage pigs? cow rats? snake worm worms freaks? weirdos? creeps? creepy
  scum failure failures failed noobs? noobie coward cowards prick pricks jerk jerks git muppet monkey ape retard degenerate degenerates vermin parasites? brainless braindead brain_dead maggot cockroach leech
  joke waste dense moronic dumbo dummy pervert perv pedo pedophile incel sissy pansy nobody peasant trashcan hideous gross repulsive revolting (?:terrible|horrible|disgusting|awful|bad|vile|sick|worthless)_(?:person|human|human_being|player|excuse_for_\\S+) insignificant
  mistake disgrace embarrassment imbeciles hoe hoes tramp slag cuck nazi nazis racist_piece crap oxygen_thief airhead knob plonker pillock wally dunce nutjob sicko slob fatty fatso hag troll_face bum bot_trash smelly stinky fugly inbred unlovable scummy pussy dick dicks ass retards sewer_rat`);
const NOT_SO = '(?:not|n t|no|never|nothing|isn|aren|wasn|weren|ain|hardly)';

const YOU_ARE =
  '(?:(?:you|u|ya|yall|y all|thou)(?: guys| all| people| lot| two| both| really| truly| and your \\S+)* (?:are|re|r|look|looks|sound|were|act|will be|ll be|must be|will always be|ll always be)|youre|(?:ur|your)(?= (?:so|such|a|an|just|really|fucking|too|literally) ))';
const NEGATED = `(?:are|re|r|were|look|sound|be|youre|ur)(?: really| certainly| definitely| at all| so)? ${NOT_SO}|(?:don t|doesn t|didn t|won t|can t|dont) (?:\\S+ )?(?:you|look|be|feel|sound)`;

/** Contempt for somebody in particular, in English. */
export const INSULTS_EN: readonly Rule[] = [
  rule(
    'insult',
    `${YOU_ARE}${VERY} ${FOOL}(?! (?:in|with|at|about|for|duckling|sister|brother|cat|dog|fish|chicken|proof|luck|mode|costume|king|queen))`,
    `${NEGATED}|if you|laughing|(?:say|said|think|thought|feel|feeling|felt)(?: like| that)? (?:you|u)`,
  ),
  rule(
    'insult',
    `(?:he|she|hes|shes|they|(?:this|that) (?:guy|dude|kid|man|girl|player|mod|admin))(?: (?:is|s|are|re|really|all))+${VERY} ${any('idiots? losers? trash garbage scum pathetic retards? cowards? creeps? brainless braindead pedo pervert noobs?')} ;`,
    `${NOT_SO}`,
  ),
  rule(
    'insult',
    '(?:qi|iq|brain|cerveau|intelligence) (?:is )?(?:d|of|de|lower than|moins que|the size of|like) (?:un|une|a|an)(?: \\S+)? (?:huitre|moule|poule|poulpe|mouche|bulot|potato|rock|goldfish|peanut|brick|pigeon|limace|chaise|mollusque|plant|toaster|pea|patate|caillou)',
  ),
  rule(
    'insult',
    `(?:you|u|such|what|absolute|total|complete|utter|bunch of|pack of|bloody|stupid|dumb|ugly|fat|pathetic|worthless|filthy|dirty|little|damn|useless|fucking|fuckin|brainless|lazy|miserable|sad|disgusting|freaking|piece of|pieces of|sack of|waste of|load of|pathetic little|shut up|fuck off|get lost|cry|cry about it|go away|stfu|die|lol) (?:a |an |of |little |stupid |fat |ugly |dumb |pathetic |worthless |disgusting |useless )*(?:idiots?|fools?|losers?|clowns?|pigs?|cow|rats?|worms?|freaks?|weirdos?|creeps?|scum|failure|noobs?|coward|pricks?|jerks?|git|muppet|retard|trash|garbage|vermin|maggots?|leech|nobody|waste|oxygen|space|skin|air|sperm|filth|sissy|slob|fatty|fatso|hag|slag|cuck|pervert|perv|hoe|hoes|crap|human garbage|excuse for a (?:human|person|player|man|mod))(?! (?:christmas|chicken|cans?|bins?|bags?|collection|truck|day|luck|proof|room|suit|suits|nose|school|fish|king|tax|track|race|out|up|at|filter|conditioner|ship|station|bar|traffic|pen|food))`,
    `(?:no|not|never|don t) (?:\\S+ )?(?:such |a |an )?(?:idiots?|fool|loser|waste)|(?:i|i m|i am|im|me|myself)(?: \\S+){0,3} (?:idiot|fool|loser|clown|noob|jerk|muppet)|(?:waste|bunch|load|lots?|piece) of (?:space|air|time|oxygen) (?:in|on|for)|what a (?:waste|fool|clown|jerk|cute)|(?:guinea|little|fat|cute) (?:pigs?|cow|rats?|worms?)(?! (?:;|you))|(?:dirty|little|sad|lol|fat|fucking) (?:rats?|worms?|garbage|air|space|skin|clowns?|oxygen|pigs?|cow) (?:in|on|are|is|was|and|from|at|who|with)|if you`,
  ),
  rule(
    'insult',
    `; (?:lol |haha |ha |hey |ok |omg |wow |ugh |you |u |fat |ugly |stupid |little |what a |such a |bunch of )*${any('idiots? loser morons? dumbo scum pathetic cowards? fatty fatso pervert trash_player brainless dumb_ass stupid_cow fat_cow')} ;`,
    'what a fool',
  ),
  rule(
    'insult',
    '(?:shut|shuddup|shat) (?:it|(?:the \\S+ |your |ur |the |ya )(?:\\S+ )?(?:up|mouth|trap|face|gob|pie ?hole|cakehole|hell up)|up)(?! (?:and take|shop|the shop|shop))|shaddup|shutup|shut your|zip it (?:;|you)|stop talking (?:you|idiot|loser)',
    'shut (?:it|up) (?:down|off|the shop)|please shut it|shut it (?:behind|after|when|please|properly)|door|window|shop|lid|gate',
  ),
  rule(
    'insult',
    '(?:fuck|screw|eff|f|damn|curse|fk|fu|fuk) (?:you|u|off|ya|yourself|urself|yall|y all|them|him|her|this|that (?:guy|bitch))|(?:piss|bugger|sod|f|eff|jog) off|(?:go|get) (?:fuck|screw) (?:yourself|urself)|; fu ;|fu (?:bitch|noob|all|mods?)|up yours|bite me ;|blow me ;|kiss my (?:\\S+ )?(?:ass|arse|butt)|eat (?:my )?(?:shit|shorts|a (?:bag of )?dicks?)|suck (?:it (?:;|loser|bitch|noob|you)|on (?:this|it|deez)|my|a dick|a fat|dick|balls|deez|these|cock)|lick my|deez nuts|(?:dick|cock)(?:head|wad|s) ;',
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
