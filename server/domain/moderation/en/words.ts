import type { Words } from '../vocabulary.ts';

/** English words that are out of place whatever stands around them. `fuck/s/ed` is fuck, fucks, fucked. */
export const ENGLISH: Words = {
  insult: `
    fuck/s/ed/er/ers/ing/in/ins/face/head/tard/tards/wit/boy/off/you/u/ups/ery/wad/stick/up fck/ing/er/ed fuk/ing/er/in/s fuq
    phuck/ing/er fcuk/ing/ed/er fvck/ing fucc/ing fking fkn fkin effing motherfuck/er/ers/ing/in mofo/s mfer/s muthafucka/s
    clusterfuck mindfuck/ed buttfuck/er/ing dumfuck/s dumbfuck/s gtfo stfu fuu gfy gfys
    shit/s/ty/ter/head/heads/face/hole/holes/bag/bags/stain/show/ting/posting/lord/bird bullshit/ting/ter dipshit/s shiit shyt
    horseshit dogshit batshit apeshit dumbshit
    bitch/es/y/ing/ass/boy biatch biotch beotch beyotch btch/es bytch sonofabitch
    cunt/s/y/ing twat/s/waffle/face wank/er/ers/ing/s/stain tosser/s bellend/s knobhead/s dickhead/s dickwad/s dickface dickweed
    cockhead dickless dicksucker cocksucker/s cocksucking asshole/s ashole/s arsehole/s arse/s arsewipe asswipe/s asshat/s
    assclown/s assface assfuck jackass/es dumbass/es fatass/es smartass lardass bastard/s bollocks douchebag/s scumbag/s
    slimeball dirtbag/s slut/s/ty whore/s/house thot/s skank/s/y numbnuts minger turd/s cretin/s imbecile/s moron/s/ic
    dimwit/s halfwit/s nitwit/s lowlife/s
  `,
  hate: `
    nigger/s/ish nigga/s/z niggah nigg niglet/s nignog/s sandnigger/s wigger/s faggot/s/y/ry faggit/s fggot fags poofter/s
    lesbo/s tranny trannie/s shemale/s kike/s yid/s heeb/s chinaman gook/s zipperhead/s jap/s wetback/s spic/s beaner/s raghead/s
    towelhead/s camelfucker paki/s wog/s golliwog/s darkie/s pickaninny jigaboo/s gyppo/s pikey/s honky honkies dago/s wop/s
    mudslime/s feminazi/s untermensch/en subhuman/s retarded retards libtard/s mongoloid/s spaz/zes spastic/s chingchong
  `,
  sexual: `
    blowjob/s handjob/s rimjob/s footjob deepthroat/ing cumshot/s cumslut/s cumming creampie/s bukkake gangbang/s/ed dildo/s
    buttplug/s porn/o/hub/star hentai milf/s gilf dickpic/s cameltoe upskirt masturbate/s/d masturbating masturbation jizz/ed
    fap/ping jerkoff fingerbang/ed fisting felch fellatio cunnilingus anal pussies titties tiddies titty titfuck bdsm orgy orgies
    threesome/s horny boner/s clit/s strapon/s sexting camgirl/s camwhore onlyfans doggystyle bestiality lolicon ejaculate/d
    orgasm/s schlong/s
  `,
  threat: 'kys killyourself killurself',
};
