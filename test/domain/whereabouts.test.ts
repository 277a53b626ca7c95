import assert from 'node:assert/strict';
import { bus } from '../../server/bus.ts';
import { type Whereabout, type Whereabouts, whereabouts } from '../../server/domain/whereabouts.ts';
import { eventually } from '../support/eventually.ts';
import { aClock } from '../support/house.ts';

describe('where people are', () => {
  const open: Whereabouts[] = [];
  const feed = bus({ log: { error: (details: object) => assert.fail(JSON.stringify(details)) } });
  afterEach(() => {
    for (const one of open.splice(0)) one.stop();
  });

  let count = 0;
  function aProcess({ graceMs = 20, rollMs = 60_000, clock = aClock() } = {}) {
    const made = whereabouts({ bus: feed, clock, process: `p${count++}`, graceMs, rollMs });
    open.push(made);
    const told: (Whereabout & { account: string })[] = [];
    made.hear((account, where) => told.push({ account, ...where }));
    return { ...made, told };
  }

  it('is told when it changes, and only then', async () => {
    const here = aProcess();
    const leave = here.connect('ada');
    here.sit('ada', 'plaza');
    here.sit('ada', 'plaza');
    here.sit('ada', 'gallery');
    leave();
    leave();
    here.sit('ada', null);
    await eventually('she is gone', () => !here.of('ada').online);
    assert.deepEqual(here.told, [
      { account: 'ada', online: true, scene: null },
      { account: 'ada', online: true, scene: 'plaza' },
      { account: 'ada', online: true, scene: 'gallery' },
      { account: 'ada', online: false, scene: null },
    ]);
  });

  it('stays as it was over a reload', async () => {
    const here = aProcess({ graceMs: 3000 });
    const leave = here.connect('ada');
    here.sit('ada', 'plaza');
    here.sit('ada', null);
    leave();
    here.connect('ada');
    here.sit('ada', 'plaza');
    assert.equal(here.told.length, 2);
    assert.deepEqual(here.of('ada'), { online: true, scene: 'plaza' });
  });

  it('is known to every process, also to one that starts late, and to those left when one stops', async () => {
    const [one, other] = [aProcess(), aProcess()];
    const leave = one.connect('ada');
    other.connect('ada');
    other.sit('ada', 'plaza');
    const late = aProcess();
    for (const process of [one, other, late]) assert.deepEqual(process.of('ada'), { online: true, scene: 'plaza' });
    leave();
    await eventually('one has let go', () => one.of('ada').online);
    other.stop();
    await eventually('nobody has her', () => !late.of('ada').online && !one.of('ada').online);
  });

  it('is over for those whose process died without a word', async () => {
    const clock = aClock();
    const here = aProcess({ clock, rollMs: 20 });
    feed.tell('presence.changed', { process: 'doomed', account: 'bob', online: true, scene: 'plaza' });
    assert.deepEqual(here.of('bob'), { online: true, scene: 'plaza' });
    clock.pass(61);
    await eventually('he is gone', () => !here.of('bob').online);
    assert.deepEqual(here.told.at(-1), { account: 'bob', online: false, scene: null });
  });

  it('is put right by what a process says of itself', () => {
    const here = aProcess();
    feed.tell('presence.changed', { process: 'far', account: 'bob', online: true, scene: null });
    feed.tell('presence.roll', { process: 'far', people: [['cleo', 'plaza']] });
    assert.deepEqual([here.of('bob').online, here.of('cleo').scene], [false, 'plaza']);
  });
});
