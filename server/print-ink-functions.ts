import { LONGEST_WAIT } from '../rooms/dialogue/act.ts';
import { INK_FUNCTIONS, signatureOf } from '../rooms/dialogue/ink-functions.ts';
import { FORMS } from '../schema/forms.ts';
import { EMOTES } from '../schema/messages/player.ts';
import { print } from './log.ts';

/** docs/level-design/ink-functions.md, whole. */
export function inkFunctionsPage(): string {
  const lines = Object.entries(INK_FUNCTIONS).map(([name, row]) => {
    const takes = row.takes.map((argument) => `${argument.name}: ${argument.is}`).join(', ') || '–';
    return `| \`${signatureOf(name)}\` | ${takes} | ${row.gives} | ${WHEN[row.how === 'waits' && row.pauses ? 'pauses' : row.how]} | ${row.about} |`;
  });
  const declared = Object.keys(INK_FUNCTIONS).map((name) => `EXTERNAL ${signatureOf(name)}`);
  return `# Functions of dialogues

What a dialogue in ink may ask of the world and do for the player who talks. Declare those that you use at the top of the
file, each with \`EXTERNAL\`; \`scene check\` holds every call against this table. [ink.md](ink.md) shows them at work.
This page is printed from \`rooms/dialogue/ink-functions.ts\`: \`node server/print-ink-functions.ts > docs/level-design/ink-functions.md\`.

| Function | Takes | Gives | When | What it does |
|---|---|---|---|---|
${lines.join('\n')}

**When.** *reads* changes nothing: use it anywhere, also within a text. *at once*, *before the line* and *pauses* do
something, once each: put them on a line of their own (\`~ give("lamp-oil")\`) or in a condition (\`{ take("lamp-oil"): … }\`),
not into the text of a choice or into quotation marks. What is done *before the line* is stored before anything further is
shown. *pauses* shows what was said so far, and goes on by itself.

**Takes.** *item* and *quest* are names that some scene describes; *event* is a world event
of the scene that says how long it \`lasts\`; *scene* and *spawn* name another scene and a spawn of
its map; *form* is one of ${Object.keys(FORMS).join(', ')}; *gesture* is one of ${EMOTES.join(', ')};
*flag* and *field* (of a character sheet) are lower case letters, digits and \`_\`; *seconds* is a number from 0 to ${LONGEST_WAIT}.

All of them, to copy:

\`\`\`ink
${declared.join('\n')}
\`\`\`
`;
}

const WHEN = { reads: 'reads', does: 'at once', waits: 'before the line', pauses: 'pauses' } as const;

if (import.meta.main) print(inkFunctionsPage().trimEnd());
