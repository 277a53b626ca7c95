import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CROWD_RULES } from '../../rooms/interest/rules.ts';
import { Npc, type Player } from '../../schema/state.ts';
import { looks, type Reader, Street } from '../support/crowd.ts';
import { dice } from '../support/random-order.ts';
import { Wanderers } from '../support/wanderers.ts';

const QUARTER = CROWD_RULES.quarter;
const listed = (keys: Iterable<string>) => [...keys].sort().join();
const quarterOf = ({ x, y }: Player) => ({ column: Math.floor(x / QUARTER), row: Math.floor(y / QUARTER) });

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

describe('what a client is told of a crowd', () => {
  const warned: string[] = [];
  beforeEach(() => {
    warned.length = 0;
    for (const method of ['error', 'warn'] as const)
      mock.method(console, method, (...words: unknown[]) => warned.push(words.map(String).join(' ')));
  });
  afterEach(() => mock.restoreAll());

  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`is who is around, exactly, whatever they do (seed ${seed})`, () => {
      const roll = dice(seed);
      const company = seed % 2 ? 0 : 20;
      const town = new Wanderers(roll, { company, most: 1000 });
      let whole = true;
      for (let tick = 0; tick < 1000; tick++) {
        town.live(QUARTER * 5, seed === 5 ? 14 : 40);
        town.tick();
        const { size } = town.players;
        whole = whole ? size <= company : size < company * 0.8;
        for (const reader of town.readers.values()) checkExact(town, reader, whole);
        assert.deepEqual(warned, [], `tick ${tick}`);
      }
    }).timeout(20_000);

  for (const seed of [7, 8, 9])
    it(`in a crowd is the nearest, late by a known time at most (seed ${seed})`, () => {
      const roll = dice(seed);
      const rules = { company: 4, most: 12, near: 4, newcomers: 2, chooseEvery: 5, farEvery: 4 };
      const town = new Wanderers(roll, rules);
      for (let tick = 0; tick < 1000; tick++) {
        town.live(QUARTER * 3, tick % 500 < 250 ? 60 : 8);
        town.tick();
        for (const reader of town.readers.values()) checkCrowd(town, reader, rules);
        assert.deepEqual(warned, [], `tick ${tick}`);
      }
      town.standStill();
      for (let tick = 0; tick < 300; tick++) town.tick();
      for (const reader of town.readers.values()) checkSettled(town, reader, rules.most);
    }).timeout(20_000);

  it('a reader who is behind is left out, and gets everything when he has read', () => {
    const town = new Wanderers(dice(10), { company: 0 });
    for (let i = 0; i < 200; i++) town.live(QUARTER * 4, 40);
    town.tick();
    const [slow] = town.readers.values();
    assert.ok(slow);
    const before = slow.frames;
    slow.ref.bufferedAmount = 1024 * 1024 + 1;
    for (let i = 0; i < 50; i++) {
      town.wander(QUARTER * 4);
      town.tick();
    }
    assert.equal(slow.frames, before);
    slow.ref.bufferedAmount = 1;
    town.tick();
    assert.equal(slow.frames, before, 'he has not read all of it yet');
    slow.ref.bufferedAmount = 0;
    town.tick();
    assert.equal(slow.frames, before + 1);
    checkExact(town, slow, false);
    town.wander(QUARTER * 4);
    town.tick();
    checkExact(town, slow, false);
    assert.deepEqual(warned, []);
  });

  it('what is the same for everybody reaches everybody, once', () => {
    const town = new Wanderers(dice(11), { company: 0 });
    for (let i = 0; i < 100; i++) town.live(QUARTER * 4, 20);
    town.state.npcs.set('clerk', new Npc().assign({ x: 5, nameEn: 'Ada' }));
    town.tick();
    town.state.scene = 'plaza';
    town.join('late');
    town.tick();
    for (const reader of town.readers.values()) {
      reader.read();
      assert.equal(reader.seen.npcs.get('clerk')?.nameEn, 'Ada');
      assert.equal(reader.seen.scene, 'plaza');
    }
    assert.deepEqual(warned, []);
  });

  it('frames say the time and the input up to which one has walked', () => {
    const street = new Street();
    street.stand('ada', 10, 10);
    const ada = street.join('ada');
    street.tick();
    ada.read();
    assert.deepEqual(ada.timing, { sNow: 50, ack: 3 });
  });

  it('a hundred thousand who come and go leave nothing behind', () => {
    const street = new Street({ company: 0 });
    street.stand('ada', 10, 10);
    const ada = street.join('ada');
    const through = (times: number) => {
      for (let i = 0; i < times; i++) {
        street.stand(`guest-${i}`, 2000 + ((i * 131) % 4000), (i * 17) % 4000);
        if (i % 40 === 0) street.join(`guest-${i}`);
        if (i % 100 < 99) continue;
        street.tick();
        for (const key of [...street.players.keys()]) if (key !== 'ada') street.players.delete(key);
        for (const key of [...street.readers.keys()]) if (key !== 'ada') street.readers.delete(key);
        street.tick();
        ada.read();
      }
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    through(10_000);
    const before = through(10_000);
    const grown = (through(80_000) - before) / 80_000;
    assert.ok(grown < 8, `${grown.toFixed(1)} bytes each`);
    assert.deepEqual(warned, []);
  }).timeout(20_000);
});

function inView(town: Street, reader: Reader, whole: boolean): [string, Player][] {
  const own = town.players.get(reader.sessionId);
  if (!own) return [];
  const at = quarterOf(own);
  return [...town.players.entries()].filter(([, player]) => {
    const { column, row } = quarterOf(player);
    return whole || (Math.abs(column - at.column) <= 1 && Math.abs(row - at.row) <= 1);
  });
}

/** Whoever is in one's own quarter is seen as he is; in those beside it, as he was at most a tick ago. */
function checkExact(town: Wanderers, reader: Reader, whole: boolean): void {
  const truth = inView(town, reader, whole);
  const own = town.players.get(reader.sessionId);
  const seen = reader.seen.players;
  assert.equal(listed(seen.keys()), listed(truth.map(([key]) => key)), `whom ${reader.sessionId} sees`);
  const at = own && quarterOf(own);
  for (const [key, player] of truth) {
    const sees = looks(seen.get(key) as Player);
    const { column, row } = quarterOf(player);
    const beside = at && !whole && (column !== at.column || row !== at.row);
    if (!beside) assert.equal(sees, looks(player), key);
    else assert.ok(town.looked(key, 2).includes(sees), `${key} looks ${sees}, not ${town.looked(key, 2)}`);
  }
}

function checkCrowd(town: Wanderers, reader: Reader, { most, farEvery }: { most: number; farEvery: number }): void {
  const own = town.players.get(reader.sessionId);
  const seen = reader.seen.players;
  if (!own) {
    assert.equal(seen.size, 0);
    return;
  }
  assert.equal(looks(seen.get(reader.sessionId) as Player), looks(own), 'one’s own body is exact');
  if (reader.seen.more > 0) assert.ok(seen.size <= most, `told of ${seen.size}`);
  for (const [key, player] of seen.entries()) {
    const was = town.looked(key, farEvery);
    assert.ok(was.length > 0, `${key} is a ghost`);
    assert.ok(was.includes(looks(player)), `${key} is too late: ${looks(player)} is none of ${was}`);
  }
}

function checkSettled(town: Street, reader: Reader, most: number): void {
  const own = town.players.get(reader.sessionId);
  if (!own) return;
  const far = ([, { x, y }]: [string, Player]) => Math.hypot(x - own.x, y - own.y);
  const around = inView(town, reader, false).sort((a, b) => far(a) - far(b));
  const seen = reader.seen.players;
  for (const [key, player] of seen.entries()) assert.equal(looks(player), looks(town.players.get(key) as Player), key);
  assert.equal(reader.seen.more, around.length - seen.size);
  assert.ok(seen.size >= Math.min(around.length, most * 0.8), `${seen.size} of ${around.length}`);
  if (reader.seen.more === 0) assert.equal(seen.size, around.length);
  const furthest = Math.max(...[...seen.entries()].map(far));
  const unseen = around.filter(([key]) => !seen.has(key));
  assert.ok(
    unseen.every((one) => far(one) >= furthest - 1e-9),
    'the nearest are told of',
  );
}
