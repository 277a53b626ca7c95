import assert from 'node:assert/strict';
import type { Bus } from '../../server/bus.ts';
import { eventually } from '../support/eventually.ts';

const removed = (n: number) => ({ id: `m${n}`, channel: 'world:general' });
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `m${from + n}`);

/** What every feed does. `open` gives ends of one feed: as many as processes share it. */
export function busContract(open: () => Promise<readonly Bus[]>): void {
  let ends: readonly Bus[];
  const heard: string[][] = [];
  beforeEach(async () => {
    ends = await open();
    heard.splice(0);
    for (const end of ends) {
      const own: string[] = [];
      heard.push(own);
      end.hear('message.removed', ({ id }) => void own.push(id));
    }
  });
  const everybody = (what: string, check: (ids: readonly string[]) => boolean) =>
    eventually(what, () => heard.every(check), 20_000);

  it('[BUS1] everybody hears a fact once, who tells it too, and he at once', async () => {
    const teller = ends[0] as Bus;
    teller.tell('message.removed', removed(1));
    assert.deepEqual(heard[0], ['m1']);
    teller.tell('message.removed', removed(2));
    await everybody('both facts', (got) => got.length === 2);
    for (const got of heard) assert.deepEqual(got, ['m1', 'm2']);
  });

  it('[BUS2] facts of one teller are heard in the order in which he told them, once', async () => {
    for (let n = 0; n < 500; n++) ends[n % 7 === 0 ? 0 : ends.length - 1]?.tell('message.removed', removed(n));
    await everybody('all of them', (got) => got.length >= 500);
    for (const got of heard) {
      assert.equal(new Set(got).size, 500);
      const [hers, his] = [0, 1].map((side) => got.filter((id) => (Number(id.slice(1)) % 7 === 0 ? 0 : 1) === side));
      for (const one of [hers, his])
        assert.deepEqual(
          one,
          [...(one ?? [])].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
        );
    }
  });

  it('[BUS3] a fact arrives as it was told, whatever it says', async () => {
    const got: unknown[] = [];
    for (const end of ends) end.hear('channel.opened', (fact) => void got.push(fact));
    const title = { fr: 'L’« été »\n\u2028"', en: '👩‍🚀 </script>' };
    const fact = { id: 'world:x', slug: 'x', title, at: 1.5 };
    ends.at(-1)?.tell('channel.opened', fact);
    await eventually('everybody has it', () => got.length === ends.length);
    for (const one of got) assert.deepEqual(one, fact);
  });

  it('[BUS4] a listener that fails harms nobody, and one that has stopped hears nothing', async () => {
    const end = ends.at(-1) as Bus;
    const stop = end.hear('message.removed', () => assert.fail('it has stopped'));
    stop();
    end.hear('channel.closed', () => {
      throw new Error('a bad listener');
    });
    const got: string[] = [];
    end.hear('channel.closed', ({ id }) => void got.push(id));
    ends[0]?.tell('channel.closed', { id: 'world:x' });
    ends[0]?.tell('message.removed', removed(1));
    await everybody('the second', (some) => some.length === 1);
    await eventually('the first', () => got.length === 1);
  });

  it('[BUS5] who tells while he hears does not lose his place', async () => {
    const end = ends[0] as Bus;
    end.hear('channel.closed', () => end.tell('message.removed', removed(2)));
    end.tell('message.removed', removed(1));
    end.tell('channel.closed', { id: 'world:x' });
    end.tell('message.removed', removed(3));
    await everybody('all three', (got) => got.length === 3);
    for (const got of heard) assert.deepEqual(got, ids(1, 4));
  });
}
