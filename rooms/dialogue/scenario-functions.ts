import type { Argument, InkFunction } from './ink-function.ts';

const flag: Argument = { name: 'name', is: 'flag' };
const field: Argument = { name: 'field', is: 'field' };

/** What dialogues may ask of the scenario that is played, and do in it. */
export const SCENARIO_FUNCTIONS: Readonly<Record<string, InkFunction>> = {
  scenario_flag: {
    takes: [flag],
    gives: 'text',
    how: 'reads',
    about: 'A flag of the scenario that is played here; `""` in the open world, where none is.',
    call: (teller, name = '') => teller.scenarioFlag(name),
  },
  set_scenario_flag: {
    takes: [flag, { name: 'value', is: 'text' }],
    gives: 'nothing',
    how: 'waits',
    pauses: false,
    about:
      'Sets a flag of the scenario that is played here, for everybody in it, for good. In the open world nothing happens.',
    act: (name = '', value = '') => ({ does: 'mark', flag: name, value }),
  },
  is_in_scenario: {
    takes: [],
    gives: 'true or false',
    how: 'reads',
    about: 'Whether a scenario is played here; false in the open world.',
    call: (teller) => teller.inScenario(),
  },
  leave_scenario: {
    takes: [],
    gives: 'true or false',
    how: 'waits',
    pauses: true,
    about:
      'Takes the player back into the open world, to where he was last in it, and ends the dialogue. It goes on, with false, in the open world, and when there is no room there.',
    act: () => ({ does: 'leave' }),
  },
  is_gm: {
    takes: [],
    gives: 'true or false',
    how: 'reads',
    about:
      'Whether the player is a game master of the scenario that is played here: in campaign mode, and nowhere else.',
    call: (teller) => teller.isGameMaster(),
  },
  sheet: {
    takes: [field],
    gives: 'text, number or true or false',
    how: 'reads',
    about:
      'What the player’s character sheet says in a field, as it was when the dialogue began. Not filled in: `""`, 0 or false, as the field is; 0 when there is no such field, and in the open world.',
    call: (teller, name = '') => teller.sheet(name) ?? 0,
  },
  sheet_number: {
    takes: [field],
    gives: 'number',
    how: 'reads',
    about:
      'The same as a number, whatever the field holds; 0 for what is none. Safe to be compared by size (`>=`), which ink cannot do with words.',
    call: (teller, name = '') => Number(teller.sheet(name)) || 0,
  },
};
