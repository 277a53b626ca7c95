import assert from 'node:assert/strict';
import { sceneShape } from '../../schema/scene.ts';
import { hourOf, momentsOf, timeAt } from '../../server/commands/simulate/moments.ts';

const both = (text: string) => ({ fr: text, en: text });
const guide = { name: both('Iris'), character: 'guide', dialogue: 'iris' };

/** When visitors come to a scene that says this, and whose dialogues call these functions. */
function hours(says: object, calls: readonly string[] = []): string[] {
  const shape = sceneShape.parse({ title: both('Here'), description: both('Here'), capacity: 10, ...says });
  const called = calls.map((name) => ({ line: 1, name, given: [] }));
  const folder = { shape, calls: new Map([['here/dialogues/iris.en.ink', called]]) };
  return momentsOf({ folder } as unknown as Parameters<typeof momentsOf>[0]).map(hourOf);
}

describe('the hours at which a scene is simulated', () => {
  it('are noon alone where none differs from any other', () => {
    assert.deepEqual(hours({ npcs: { guide } }), ['12:00']);
  });

  it('are those at which somebody is elsewhere, or tells something else, the longest first', () => {
    const schedule = [{ from: '23:00', until: '05:00', at: 'away' }];
    assert.deepEqual(hours({ npcs: { guide: { ...guide, schedule } } }), ['14:00', '02:30']);
    const lunch = { when: { hours: { from: '12:00', until: '14:00' } }, dialogue: 'lunch' };
    assert.deepEqual(hours({ npcs: { guide: { ...guide, dialogues: [lunch] } } }), ['06:00', '13:00']);
  });

  it('are those at which doors are open, and events go on', () => {
    const gate = {
      label: both('Gate'),
      to: { scene: 'plaza', spawn: 'default' },
      needs: { hours: { from: '08:00', until: '10:00' } },
    };
    assert.deepEqual(hours({ portals: { gate } }), ['17:00', '09:00']);
    const papers = { title: both('Papers'), every: { minutes: 20, lasts: 6, from: '08:00', until: '09:00' } };
    const [, during = ''] = hours({ events: { papers } });
    assert.match(during, /^08:(03|23|43)$/);
    const gala = { title: both('Gala'), at: '2026-12-31T23:30', lasts: 60 };
    assert.deepEqual(hours({ events: { gala } }), ['12:00', '2026-12-31T23:30']);
    assert.equal(timeAt('2026-12-31T23:30'), Date.UTC(2026, 11, 31, 23, 30));
  });

  it('are all times of day where a dialogue asks for it', () => {
    assert.deepEqual(hours({ npcs: { guide } }, ['time_of_day']).sort(), ['02:30', '08:00', '14:30', '20:00']);
  });
});
