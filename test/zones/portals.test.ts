import assert from 'node:assert/strict';
import type { Parvis, ScenePresence } from '../../client-sdk/index.ts';
import type { Clock } from '../../rooms/services.ts';
import type { ShutDoors } from '../../schema/messages/doors.ts';
import type { DrawnScene } from '../support/drawn-scenes.ts';
import { eventually } from '../support/eventually.ts';
import { feet, member, openPark, tile } from '../support/park.ts';
import { walkTo } from '../support/walking.ts';
import type { TestWorld } from '../support/world.ts';

const both = (fr: string, en: string) => ({ fr, en });
const to = (scene: string, spawn = 'default') => ({ to: { scene, spawn }, label: both('Porte', 'Door') });

/** A hall of doors, each with something against it. */
const HALL: DrawnScene = {
  plan: ['##############', '# K C H R F  #', '#            #', '#            #', '# s  p  i    #', '##############'],
  marks: {
    s: { spawn: 'default' },
    K: { portal: 'key' },
    C: { portal: 'club' },
    H: { portal: 'hours' },
    R: { portal: 'rain' },
    F: { portal: 'few' },
    p: { zone: 'till', is: 'trigger', with: { flag: 'paid' } },
    i: { zone: 'letter', is: 'trigger', with: { flag: 'invited' } },
  },
  says: {
    open: true,
    features: ['chat'],
    quests: {
      change: {
        title: both('La monnaie', 'Change'),
        description: both('Une pièce pour qui passe à la caisse.', 'A coin for who goes to the till.'),
        begins: { flags: { paid: true } },
        steps: [{ id: 'pay', title: both('Payer', 'Pay'), done: { flags: { paid: true } } }],
        rewards: ['coin'],
      },
    },
    items: { coin: { title: both('Une pièce', 'A coin'), description: both('Ronde.', 'Round.'), kind: 'item' } },
    events: {
      rain: {
        title: both('La pluie', 'Rain'),
        at: '2026-11-25T20:00:00Z',
        lasts: 30,
        effects: [{ kind: 'door', portal: 'rain', state: 'closed' }],
      },
    },
    portals: {
      key: { ...to('park'), takes: 'coin', closed: both('Il faut une pièce.', 'It takes a coin.') },
      club: { ...to('park'), needs: { account: true, flags: { invited: true } } },
      hours: { ...to('park'), needs: { hours: { from: '09:00', until: '18:00' } } },
      rain: to('park'),
      few: { ...to('cellar'), capacity: 1 },
    },
  },
};
const TILL = tile(5, 4);
const DOORS = { key: 2, club: 4, hours: 6, rain: 8, few: 10 } as const;

describe('doors that do not open for everybody', () => {
  let world: TestWorld;
  let now = Date.parse('2026-11-25T12:00:00Z');
  const clock: Clock = { now: () => now };

  before(async () => {
    world = await openPark({ TIME_ZONE: 'UTC' }, { more: { hall: HALL }, clock });
  });
  after(() => world.close());
  beforeEach(() => {
    now = Date.parse('2026-11-25T12:00:00Z');
  });

  /** Walks up to a door and tries it. */
  async function through(who: Parvis, door: keyof typeof DOORS): Promise<ScenePresence> {
    assert.equal(await walkTo(who, ...tile(DOORS[door], 2)), true);
    return who.travel(door);
  }
  const saying = (code: string, message: string) => ({ code, message });
  const shut = async (who: Parvis): Promise<string[]> => {
    const told = (await who.room?.request('doors.ask', {})) as ShutDoors;
    return told.shut.map(({ portal }) => portal);
  };

  it('a door that takes something uses it up, and says in words what it wants', async () => {
    const ada = await member(world, 'hall');
    const id = ada.me?.id ?? '';
    await assert.rejects(through(ada, 'key'), saying('portal.closed', 'It takes a coin.'));
    ada.locale = 'fr';
    await eventually('she is answered in French', () =>
      ada.travel('key').catch((error: Error) => error.message === 'Il faut une pièce.'),
    );
    assert.equal(await walkTo(ada, ...TILL), true);
    const has = async () => (await world.world.store.belongings.find({ where: { account: id } })).length;
    await eventually('she has a coin', async () => (await has()) === 1);
    assert.equal((await through(ada, 'key')).id, 'park');
    assert.equal(await has(), 0);
    await eventually('she arrives', () => feet(ada).x > 0);
  });

  it('one who lacks a flag is told so, and is told when the door opens to him', async () => {
    const ada = await member(world, 'hall');
    assert.deepEqual(await shut(ada), ['key', 'club']);
    await assert.rejects(through(ada, 'club'), saying('portal.closed', 'This door does not open for you yet'));
    const opened = new Promise<ShutDoors>((resolve) => ada.on('doors', resolve));
    assert.equal(await walkTo(ada, ...tile(8, 3)), true);
    assert.equal(await walkTo(ada, ...tile(8, 4)), true);
    assert.deepEqual(
      (await opened).shut.map(({ portal }) => portal),
      ['key'],
    );
    assert.equal((await through(ada, 'club')).id, 'park');
    const guest = await world.enter('hall');
    await assert.rejects(through(guest, 'club'), { code: 'portal.closed', message: /desk/ });
  });

  it('keeps hours, by the server’s clock', async () => {
    const ada = await world.enter('hall');
    now = Date.parse('2026-11-25T18:30:00Z');
    await assert.rejects(through(ada, 'hours'), saying('portal.closed', 'This door opens from 09:00 to 18:00'));
    now = Date.parse('2026-11-25T17:59:00Z');
    assert.equal((await ada.travel('hours')).id, 'park');
  });

  it('is shut while an event of the world says so', async () => {
    const ada = await world.enter('hall');
    assert.equal(await walkTo(ada, ...tile(DOORS.rain, 2)), true);
    now = Date.parse('2026-11-25T20:05:00Z');
    await eventually('it rains', () => ada.place?.state.events.has('rain'));
    await assert.rejects(ada.travel('rain'), saying('portal.closed', 'This door is shut at the moment'));
    now = Date.parse('2026-11-25T20:45:00Z');
    await eventually('it is over', () => !ada.place?.state.events.has('rain'));
    assert.equal((await ada.travel('rain')).id, 'park');
  });

  it('lets in no more than it says', async () => {
    const [ada, bob] = [await world.enter('hall'), await world.enter('hall')];
    assert.equal((await through(ada, 'few')).id, 'cellar');
    await assert.rejects(through(bob, 'few'), { code: 'portal.full' });
    await ada.leave();
    await eventually('there is room again', () =>
      bob.travel('few').then(
        () => true,
        () => false,
      ),
    );
  });
});
