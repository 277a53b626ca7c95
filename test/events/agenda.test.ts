import assert from 'node:assert/strict';
import { Agenda, type Situation } from '../../rooms/events/agenda.ts';
import { type WorldEventShape, worldEvent } from '../../schema/scene/world-event.ts';

const title = { fr: 'Fête', en: 'Fair' };
const MINUTE = 60_000;

function described(says: Record<string, object>): Record<string, WorldEventShape> {
  return Object.fromEntries(Object.entries(says).map(([id, one]) => [id, worldEvent.parse({ title, ...one })]));
}

const NOBODY: Situation = { people: 0, hasFlag: () => false };
const crowd = (people: number): Situation => ({ ...NOBODY, people });

describe('what goes on', () => {
  it('is what the clock says, what holds, and what was started', () => {
    const events = described({
      dusk: { from: '19:00', until: '20:00' },
      dance: { when: { players_at_least: 3 } },
      toast: { lasts: 2 },
    });
    const agenda = new Agenda();
    agenda.start('toast', events['toast'], 0);
    assert.deepEqual([...agenda.look(events, ['dusk'], crowd(3), 1000)].sort(), ['dance', 'dusk', 'toast']);
    assert.deepEqual([...agenda.look(events, [], NOBODY, 2 * MINUTE)], []);
  });

  it('a dance goes on for its time though somebody leaves, and as long as they are enough', () => {
    const events = described({ dance: { when: { players_at_least: 3 }, lasts: 5 } });
    const agenda = new Agenda();
    const isOn = (people: number, minutes: number) =>
      agenda.look(events, [], crowd(people), minutes * MINUTE).has('dance');
    assert.deepEqual([isOn(2, 0), isOn(3, 1), isOn(2, 2), isOn(2, 5.9), isOn(2, 6)], [false, true, true, true, false]);
    assert.deepEqual([isOn(3, 10), isOn(3, 20), isOn(2, 20.1)], [true, true, false]);
  });

  it('is remembered for as long as something that was started goes on', () => {
    const events = described({ toast: { lasts: 2 }, dusk: { from: '19:00', until: '20:00' } });
    const agenda = new Agenda();
    agenda.look(events, ['dusk'], NOBODY, 0);
    assert.ok(agenda.isForgettable(0), 'what the clock says is not forgotten with it');
    agenda.start('toast', events['toast'], 0);
    assert.deepEqual([agenda.isForgettable(MINUTE), agenda.isForgettable(2 * MINUTE)], [false, true]);
  });

  it('one event brings another, and that a third, however they are listed', () => {
    const events = described({
      feast: { when: { event: 'market' } },
      market: { when: { event: 'bell', players_at_least: 2 } },
      bell: { every: { minutes: 60, lasts: 1 } },
    });
    assert.deepEqual([...new Agenda().look(events, ['bell'], crowd(2), 0)].sort(), ['bell', 'feast', 'market']);
    assert.deepEqual([...new Agenda().look(events, ['bell'], crowd(1), 0)], ['bell']);
  });

  it('a flag that somebody in the scene has', () => {
    const events = described({ ghost: { when: { flag: 'saw_ghost' } } });
    const agenda = new Agenda();
    assert.equal(agenda.look(events, [], NOBODY, 0).size, 0);
    assert.equal(agenda.look(events, [], { people: 1, hasFlag: (flag) => flag === 'saw_ghost' }, 0).size, 1);
  });

  it('a flag of the scenario; in the open world it never does', () => {
    const events = described({ feast: { when: { scenario_flag: 'gate_open' } } });
    const agenda = new Agenda();
    assert.equal(agenda.look(events, [], { people: 1, hasFlag: () => true }, 0).size, 0);
    const scenarioHas = (flag: string) => flag === 'gate_open';
    assert.equal(agenda.look(events, [], { ...NOBODY, scenarioHas }, 0).size, 1);
  });

  it('starts what has a duration, for that long, again when it is started again, and stops it', () => {
    const events = described({ toast: { lasts: 2 }, dusk: { from: '19:00', until: '20:00' } });
    const agenda = new Agenda();
    assert.equal(agenda.start('dusk', events['dusk'], 0), false, 'who knows how long?');
    assert.equal(agenda.start('wedding', events['wedding'], 0), false);
    assert.equal(agenda.start('toast', events['toast'], 0), true);
    assert.equal(agenda.start('toast', events['toast'], MINUTE), true);
    assert.equal(agenda.look(events, [], NOBODY, 2.5 * MINUTE).has('toast'), true);
    assert.equal(agenda.stop('toast'), true);
    assert.equal(agenda.stop('toast'), false);
    assert.equal(agenda.look(events, [], NOBODY, 2.5 * MINUTE).size, 0);
  });

  it('forgets what a new edition of the scene does not have any more', () => {
    const events = described({ toast: { lasts: 2 } });
    const agenda = new Agenda();
    agenda.start('toast', events['toast'], 0);
    assert.equal(agenda.look({}, [], NOBODY, 1).size, 0);
  });
});
