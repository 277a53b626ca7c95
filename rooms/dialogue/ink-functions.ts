import { openForm, wait } from './act.ts';
import type { Argument, InkFunction } from './ink-function.ts';
import { SCENARIO_FUNCTIONS } from './scenario-functions.ts';

const flag: Argument = { name: 'name', is: 'flag' };
const item: Argument = { name: 'item', is: 'item' };
const quest: Argument = { name: 'id', is: 'quest' };
const event: Argument = { name: 'name', is: 'event' };

/** Every EXTERNAL function that dialogues may declare. docs/level-design/ink-functions.md is printed from it. */
export const INK_FUNCTIONS: Readonly<Record<string, InkFunction>> = {
  name: {
    takes: [],
    gives: 'text',
    how: 'reads',
    about: 'What the player is called.',
    call: (teller) => teller.name(),
  },
  is_guest: {
    takes: [],
    gives: 'true or false',
    how: 'reads',
    about: 'Whether the player has no account yet.',
    call: (teller) => teller.isGuest(),
  },
  flag: {
    takes: [flag],
    gives: 'text',
    how: 'reads',
    about: 'A flag of the player’s story; `""` when it was never set.',
    call: (teller, name = '') => teller.flag(name),
  },
  set_flag: {
    takes: [flag, { name: 'value', is: 'text' }],
    gives: 'nothing',
    how: 'waits',
    pauses: false,
    about: 'Sets a flag of the player’s story, for good.',
    act: (name = '', value = '') => ({ does: 'change', change: { flag: name, value } }),
  },
  has: {
    takes: [item],
    gives: 'number',
    how: 'reads',
    about: 'How many of an item the player has; 0 counts as no.',
    call: (teller, id = '') => teller.has(id),
  },
  give: {
    takes: [item],
    gives: 'true or false',
    how: 'waits',
    pauses: false,
    about: 'Gives one of an item. False when the player has it and one cannot have two: a key, a badge.',
    act: (id = '') => ({ does: 'change', change: { give: id } }),
  },
  take: {
    takes: [item],
    gives: 'true or false',
    how: 'waits',
    pauses: false,
    about: 'Takes one of an item away. False when the player has none: then nothing was taken.',
    act: (id = '') => ({ does: 'change', change: { take: id } }),
  },
  quest: {
    takes: [quest],
    gives: 'text',
    how: 'reads',
    about: 'How far the player is in a quest: `"new"`, the step to be done, or `"done"`.',
    call: (teller, id = '') => teller.quest(id),
  },
  begin_quest: {
    takes: [quest],
    gives: 'true or false',
    how: 'waits',
    pauses: false,
    about: 'Begins a quest. False when it was begun before.',
    act: (id = '') => ({ does: 'change', change: { begin: id } }),
  },
  travel: {
    takes: [
      { name: 'scene', is: 'scene' },
      { name: 'spawn', is: 'spawn' },
    ],
    gives: 'true or false',
    how: 'waits',
    pauses: true,
    about:
      'Takes the player to a spawn of another scene, and ends the dialogue. It goes on, with false, only when there is no room there, or the player may not enter.',
    act: (scene = '', spawn = '') => ({ does: 'travel', scene, spawn }),
  },
  open: {
    takes: [{ name: 'form', is: 'form' }],
    gives: 'text',
    how: 'waits',
    pauses: false,
    about: 'Opens a form, as `# form:` does; gives its outcome, which `VAR outcome` holds too if it is declared.',
    act: (form = '') => openForm(form),
  },
  emote: {
    takes: [{ name: 'gesture', is: 'gesture' }],
    gives: 'nothing',
    how: 'does',
    about: 'The NPC makes a gesture, for everybody around to see.',
    call(teller, gesture = '') {
      teller.emote(gesture);
      return undefined;
    },
  },
  start_event: {
    takes: [event],
    gives: 'true or false',
    how: 'does',
    about:
      'Starts a world event of the scene, for everybody there, for as long as it lasts. False when it has none that can be started.',
    call: (teller, name = '') => teller.startEvent(name),
  },
  stop_event: {
    takes: [event],
    gives: 'true or false',
    how: 'does',
    about: 'Ends a world event that was started. False when it was not.',
    call: (teller, name = '') => teller.stopEvent(name),
  },
  wait: {
    takes: [{ name: 'seconds', is: 'seconds' }],
    gives: 'nothing',
    how: 'waits',
    pauses: true,
    about: 'A pause of 0 to 10 seconds. What was said before is shown; the dialogue goes on by itself.',
    act: (seconds = '') => wait(Number(seconds)),
  },
  players_near: {
    takes: [],
    gives: 'number',
    how: 'reads',
    about: 'How many players stand within earshot (ten tiles) of the NPC, with the one who talks.',
    call: (teller) => teller.playersNear(),
  },
  time_of_day: {
    takes: [],
    gives: 'text',
    how: 'reads',
    about: '`"morning"` from 5, `"day"` from 11, `"evening"` from 18 and `"night"` from 22, by the server’s clock.',
    call: (teller) => teller.timeOfDay(),
  },
  ...SCENARIO_FUNCTIONS,
  sanction: {
    takes: [],
    gives: 'text',
    how: 'reads',
    about: 'The sanction that the player is under: `"ban"`, `"mute"` or `""`.',
    call: (teller) => teller.sanction(),
  },
  sanction_words: {
    takes: [],
    gives: 'text',
    how: 'reads',
    about: 'Why the player is under a sanction, and until when, in his language.',
    call: (teller) => teller.sanctionWords(),
  },
};

/** As a level designer declares it. */
export function signatureOf(name: string): string {
  return `${name}(${INK_FUNCTIONS[name]?.takes.map((argument) => argument.name).join(', ') ?? ''})`;
}

/** Ink has no null: what is not there is the empty text. Values are kept as text. */
export const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
