import assert from 'node:assert/strict';
import { Client } from '@colyseus/sdk';
import type { Parvis } from '../../client-sdk/index.ts';
import { eventually } from '../support/eventually.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const tile = (column: number, row: number) => ({ x: (column + 0.5) * 32, y: (row + 0.5) * 32 });

async function stepTo(parvis: Parvis, column: number, row: number): Promise<void> {
  const { x, y } = tile(column, row);
  assert.equal(await walkTo(parvis, x, y), true, `reached ${column},${row}`);
}

describe('doors', () => {
  let world: TestWorld;
  beforeEach(async () => {
    world = await openTestWorld();
  });
  afterEach(() => world.close());

  const bodiesOf = (watcher: Parvis, someone: Parvis) =>
    [...(watcher.place?.state.players.values() ?? [])].filter((body) => body.account === someone.me?.id);

  it('carry a player to the spawn that belongs to the door, and leave nobody behind', async () => {
    const [ada, bob, cem] = [
      await world.enter('administration'),
      await world.enter('administration'),
      await world.enter('plaza'),
    ];
    await stepTo(ada, 8, 4);
    const place = await ada.travel('to-plaza');
    assert.equal(place.id, 'plaza');
    assert.deepEqual({ x: place.self?.x, y: place.self?.y }, tile(2, 2));
    assert.equal(place.bundle.arrival.spawn, 'from-administration');
    await eventually('bob sees her gone', () => bodiesOf(bob, ada).length === 0);
    await eventually('cem sees her come', () => bodiesOf(cem, ada).length === 1);
  });

  it('take nobody from afar, and no door that is not there', async () => {
    const ada = await world.enter('administration');
    await assert.rejects(ada.travel('to-plaza'), { code: 'portal.too_far' });
    await assert.rejects(ada.travel('to-the-moon'), { code: 'portal.unknown' });
    assert.equal(ada.place?.id, 'administration');
  });

  it('want to know truly where one comes from', async () => {
    const ada = await world.enter('administration');
    await stepTo(ada, 8, 4);
    const ask = (from: string, at: object) => ada.room?.request('portal.enter', { portal: 'to-plaza', from, at });
    await assert.rejects(
      async () => ask('gallery', tile(8, 3)),
      (error: { reason?: { code: string } }) => error.reason?.code === 'portal.elsewhere',
    );
    await assert.rejects(
      async () => ask('administration', { x: 1, y: 1 }),
      (error: { reason?: { code: string } }) => error.reason?.code === 'portal.unknown',
    );
  });

  it('a double click makes one body', async () => {
    const [ada, bob] = [await world.enter('administration'), await world.enter('plaza')];
    await stepTo(ada, 8, 4);
    const [first, second] = await Promise.allSettled([ada.travel('to-plaza'), ada.travel('to-plaza')]);
    assert.deepEqual([first.status, second.status], ['fulfilled', 'rejected']);
    assert.equal((second as PromiseRejectedResult).reason.code, 'travel.busy');
    await eventually('one body', () => bodiesOf(bob, ada).length === 1);
    await stepTo(ada, 3, 3);
    assert.equal(bodiesOf(bob, ada).length, 1);
  });

  it('a full scene leaves the player where he stands and says so', async () => {
    const [ada, bob] = [await world.enter('plaza'), await world.enter('plaza')];
    for (const one of [ada, bob]) await stepTo(one, 8, 2);
    await ada.travel('to-cellar');
    await assert.rejects(bob.travel('to-cellar'), { code: 'scene.full', message: '“cellar” is full at the moment' });
    assert.equal(bob.place?.id, 'plaza');
    await stepTo(bob, 5, 3);
  });

  it('a failing scene leaves the player where he stands and says so', async () => {
    const ada = await world.enter('plaza');
    await stepTo(ada, 5, 2);
    world.world.store.exhibits.find = () => Promise.reject(new Error('the disk is on fire'));
    await assert.rejects(ada.travel('to-gallery'), { code: 'scene.failing' });
    assert.equal(ada.place?.id, 'plaza');
    await stepTo(ada, 6, 3);
    assert.ok(!JSON.stringify(ada.place?.state.toJSON()).includes('fire'));
  });

  it('a closed scene is entered through its door alone, and tickets are not made at home', async () => {
    const ada = await world.enter('plaza');
    await assert.rejects(world.enter('cellar'), { message: 'One only gets in here through a door' });
    const bare = new Client(world.url);
    await assert.rejects(bare.joinOrCreate('scene', { scene: 'cellar' }));
    await assert.rejects(bare.joinOrCreate('scene', { scene: 'plaza', ticket: 'eyJhbGciOiJub25lIn0.e30.' }));
    await assert.rejects(bare.joinOrCreate('scene', { scene: 'nowhere' }));
    await assert.rejects(bare.create('scene', { scene: 'plaza' }));
    await stepTo(ada, 8, 2);
    assert.equal((await ada.travel('to-cellar')).id, 'cellar');
  });

  /** Takes the door to the square with a client that keeps its old seat. */
  async function sneak(ada: Parvis) {
    await stepTo(ada, 8, 4);
    assert.ok(ada.room);
    const { seat } = (await ada.room.request('portal.enter', {
      portal: 'to-plaza',
      from: 'administration',
      at: tile(8, 3),
    })) as { seat: Parameters<Client['consumeSeatReservation']>[0] };
    return new Client(world.url).consumeSeatReservation(seat);
  }

  it('a client that never leaves its old seat loses it', async () => {
    const [ada, watcher] = [await world.enter('administration'), await world.enter('administration')];
    const next = await sneak(ada);
    await eventually('the old body is gone', () => bodiesOf(watcher, ada).length === 0, 25_000);
    await next.leave();
  }).timeout(40_000);

  it('nor does it keep it by leaving the new one, and the scene empty, at once', async () => {
    const [ada, watcher] = [await world.enter('administration'), await world.enter('administration')];
    await (await sneak(ada)).leave();
    await eventually('the old body is gone', () => bodiesOf(watcher, ada).length === 0, 25_000);
  }).timeout(40_000);
});
