import assert from 'node:assert/strict';
import { Resident } from '../../rooms/npcs/resident.ts';
import type { Occupant } from '../../rooms/occupant.ts';
import type { Scene } from '../../rooms/services.ts';
import { npc, postOf } from '../../schema/scene/npc.ts';

const name = { fr: 'Rose', en: 'Rose' };

/** A meadow with Rose in it, as she is described. */
function meadow(says: object = {}): Scene {
  const rose = npc.parse({ name, character: 'guide', dialogue: 'hello', ...says });
  return {
    shape: { npcs: { rose }, events: {} },
    ground: { width: 20, height: 20, solid: new Uint8Array(400), locked: [] },
    npcs: new Map([['rose', { x: 100, y: 100, dir: 0 }]]),
    paths: new Map([['bench', { kind: 'point', x: 300, y: 100, dir: 1 }]]),
  } as unknown as Scene;
}

const somebody = (x: number, y: number) => ({ player: { x, y } }) as Occupant;
const still = () => 0;

describe('an NPC who is there', () => {
  it('has to leave: she waits a minute for a talk to end, no longer', () => {
    const rose = new Resident(meadow(), 'rose', {}, 0);
    const ada = somebody(100, 140);
    rose.attend(ada, 1000);
    assert.deepEqual(
      [2000, 30_000, 61_999, 62_000].map((now) => rose.leaves(now)),
      [false, false, false, true],
    );
  });

  it('leaves at once when nobody talks to her, or as soon as nobody does', () => {
    const rose = new Resident(meadow(), 'rose', {}, 0);
    const ada = somebody(100, 140);
    rose.attend(ada, 0);
    assert.equal(rose.leaves(10), false);
    rose.letGo(ada, 20);
    assert.equal(rose.leaves(30), true);
  });

  it('is free only when the last of those who talk to her has gone', () => {
    const rose = new Resident(meadow(), 'rose', { at: 'bench' }, 0);
    const [ada, bob] = [somebody(300, 140), somebody(340, 100)];
    rose.attend(ada, 0);
    rose.attend(bob, 100);
    assert.equal(rose.synced.dir, 2, 'she looks at who came last');
    rose.letGo(bob, 200);
    rose.advance(5000, still);
    assert.equal(rose.synced.dir, 2);
    rose.letGo(ada, 5000);
    rose.advance(7000, still);
    assert.equal(rose.synced.dir, 1, 'and then as she sits');
  });

  it('takes up from where she is what a new edition of the scene has her do', () => {
    const rose = new Resident(meadow(), 'rose', {}, 0);
    rose.advance(0, still);
    const moved = { ...meadow(), npcs: new Map([['rose', { x: 400, y: 100, dir: 3 }]]) };
    rose.take(moved, 'rose', {}, 1000, true);
    assert.equal(rose.synced.toX, 100);
    rose.advance(1050, still);
    assert.deepEqual([rose.synced.x, rose.synced.toX], [100, 400]);
    for (let now = 1050; now < 8000; now += 50) rose.advance(now, still);
    assert.deepEqual([rose.synced.toX, rose.synced.dir, rose.synced.speed], [400, 3, 0]);
  });

  it('does what her schedule says at each hour, past midnight too', () => {
    const shape = npc.parse({
      name,
      character: 'guide',
      dialogue: 'hello',
      moves: { kind: 'wander', within: 'lawn' },
      schedule: [
        { from: '22:00', until: '06:00', at: 'away' },
        { from: '12:00', until: '13:00', at: 'bench' },
      ],
    });
    const doing = (hour: number) => postOf(shape, hour * 60);
    assert.equal(doing(23), null);
    assert.equal(doing(5), null);
    assert.deepEqual(doing(12), { at: 'bench' });
    assert.equal(doing(13)?.moves?.kind, 'wander');
  });
});
