import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchMaker, type Room } from '@colyseus/core';
import type { Parvis } from '../../client-sdk/index.ts';
import type { EventStarter } from '../../rooms/events/starter.ts';
import { roomIdOf } from '../../rooms/seats.ts';
import type { Scene } from '../../rooms/services.ts';
import { worldEvent } from '../../schema/scene/world-event.ts';
import { said } from '../support/desk.ts';
import { eventually } from '../support/eventually.ts';
import { drawGarden, middle } from '../support/garden.ts';
import { aClock } from '../support/house.ts';
import { walkTo } from '../support/walking.ts';
import { openTestWorld, type TestWorld } from '../support/world.ts';

const both = (text: string) => ({ fr: text, en: text });
/** Five to twelve in Paris, in winter. */
const BEFORE_NOON = Date.UTC(2026, 0, 15, 10, 55);
const MINUTE_MS = 60_000;

const postman = { name: both('Jules'), character: 'curator', dialogue: 'roses' };
const MAIL = {
  title: both('The mail'),
  from: '12:00',
  until: '12:30',
  effects: [
    { kind: 'narration', text: { fr: 'Le facteur passe.', en: 'The postman comes by.' } },
    { kind: 'light', light: 'dusk' },
    { kind: 'spawn', npc: 'postman' },
    { kind: 'door', portal: 'gate', state: 'closed' },
  ],
};

const TOASTMASTER = `
EXTERNAL start_event(name)
EXTERNAL stop_event(name)
Shall we?
+ [Cheers.] { start_event("toast"): To the roses! | There is no wine. }
+ [Enough.] { stop_event("toast"): Enough. | Nobody drinks. }
- -> END
`;

describe('world events in a scene', () => {
  let world: TestWorld;
  let root = '';
  const clock = aClock(BEFORE_NOON);

  async function open(events: object, gardener?: string): Promise<Parvis> {
    root = drawGarden({ npcs: { postman }, events });
    if (gardener) writeFileSync(join(root, 'garden/dialogues/hello.en.ink'), gardener);
    clock.pass(BEFORE_NOON - clock.now());
    world = await openTestWorld({ SCENES_DIR: root, TIME_ZONE: 'Europe/Paris' }, clock);
    return world.enter('garden');
  }
  afterEach(async () => {
    await world.close();
    rmSync(root, { recursive: true });
  });

  const goingOn = (who: Parvis) => [...(who.place?.state.events.keys() ?? [])];
  /** The garden’s room. */
  const stage = () => {
    const room = matchMaker.getLocalRoomById(roomIdOf('garden')) as Room & { scene: Scene };
    return room as Omit<typeof room, 'plugins'> & { plugins: Record<string, { rebuilt?(): void | Promise<void> }> };
  };
  const starter = () => (stage().plugins as unknown as { events: EventStarter }).events;
  const isThere = (who: Parvis, npc: string) => who.place?.state.npcs.has(npc) === true;

  it('at noon the postman comes, dusk falls and the gate is shut; when it is over all is as before', async () => {
    const ada = await open({ mail: MAIL });
    assert.deepEqual([goingOn(ada), isThere(ada, 'postman')], [[], false]);
    const began: string[] = [];
    ada.on('event.began', ({ id, event }) => began.push(`${id}: ${event.narrationEn} ${event.light}`));
    clock.pass(5 * MINUTE_MS);
    await eventually('the mail is here', () => isThere(ada, 'postman'));
    assert.deepEqual(began, ['mail: The postman comes by. dusk']);
    assert.equal(await walkTo(ada, middle(3, 2).x, middle(3, 2).y), true);
    assert.equal(said(await ada.talk('postman')), 'The roses are asleep.');
    await ada.choose(0);
    assert.equal(await walkTo(ada, middle(8, 5).x, middle(8, 5).y), true);
    await assert.rejects(ada.travel('gate'), { code: 'portal.closed' });
    clock.pass(30 * MINUTE_MS);
    await eventually('it is over', () => goingOn(ada).length === 0 && !isThere(ada, 'postman'));
    assert.equal((await ada.travel('gate')).id, 'plaza');
  });

  it('who arrives later finds what goes on, and is told of its light before he arrives', async () => {
    const ada = await open({ mail: MAIL });
    clock.pass(6 * MINUTE_MS);
    await eventually('the mail is here', () => isThere(ada, 'postman'));
    const bob = world.somebody();
    const began: string[] = [];
    bob.on('event.began', ({ id }) => began.push(id));
    const place = await bob.enter('garden');
    assert.deepEqual(place.bundle.events, [{ id: 'mail', title: both('The mail'), light: 'dusk' }]);
    assert.deepEqual([goingOn(bob), isThere(bob, 'postman'), began], [['mail'], true, []]);
  });

  it('a dance begins when they are three, and brings a lantern procession', async () => {
    const ada = await open({
      dance: { title: both('Dance'), when: { players_at_least: 3 }, lasts: 10 },
      procession: { title: both('Procession'), when: { event: 'dance' } },
    });
    const others = [await world.enter('garden'), await world.enter('garden')];
    await eventually('they dance', () => goingOn(ada).sort().join() === 'dance,procession');
    await others[0]?.leave();
    clock.pass(9 * MINUTE_MS);
    assert.equal(goingOn(ada).includes('dance'), true);
    clock.pass(2 * MINUTE_MS);
    await eventually('they are tired', () => goingOn(ada).length === 0);
  });

  it('a gate that an event opens is shut until it does', async () => {
    const ada = await open({
      parade: {
        title: both('Parade'),
        at: '2026-01-15T12:00',
        lasts: 15,
        effects: [{ kind: 'door', portal: 'gate', state: 'open' }],
      },
    });
    assert.equal(await walkTo(ada, middle(8, 5).x, middle(8, 5).y), true);
    await assert.rejects(ada.travel('gate'), { code: 'portal.closed' });
    clock.pass(5 * MINUTE_MS);
    await eventually('the parade is here', () => goingOn(ada).length === 1);
    assert.equal((await ada.travel('gate')).id, 'plaza');
  });

  it('an event that is started goes on for its time, in an empty room, too, and can be stopped', async () => {
    const ada = await open({ toast: { title: both('A toast'), lasts: 10 }, mail: MAIL });
    assert.deepEqual(
      [starter().start('toast'), starter().start('mail'), starter().start('ball')],
      [true, false, false],
    );
    await eventually('they drink', () => goingOn(ada).join() === 'toast');
    await ada.leave();
    await eventually('nobody is there any more', () => !matchMaker.getLocalRoomById(roomIdOf('garden')));
    clock.pass(4 * MINUTE_MS);
    const bob = await world.enter('garden');
    assert.deepEqual(goingOn(bob), ['toast']);
    assert.deepEqual([starter().stop('toast'), starter().stop('mail')], [true, false]);
    await eventually('it is over', () => goingOn(bob).length === 0);
  });

  it('whom one talks to starts an event for everybody, and stops it', async () => {
    const ada = await open({ toast: { title: both('A toast'), lasts: 10 } }, TOASTMASTER);
    const bob = await world.enter('garden');
    assert.equal(await walkTo(ada, middle(1, 2).x, middle(1, 2).y), true);
    assert.equal(said(await ada.talk('gardener')), 'Shall we?');
    assert.equal(said(await ada.choose(0)), 'To the roses!');
    await eventually('they drink', () => goingOn(bob).join() === 'toast');
    await ada.talk('gardener');
    assert.equal(said(await ada.choose(1)), 'Enough.');
    await eventually('it is over', () => goingOn(bob).length === 0);
    await ada.talk('gardener');
    assert.equal(said(await ada.choose(1)), 'Nobody drinks.');
  });

  it('a new edition of the scene, while people are inside, changes what goes on and who is there', async () => {
    const ada = await open({ mail: MAIL });
    clock.pass(6 * MINUTE_MS);
    await eventually('the mail is here', () => isThere(ada, 'postman'));
    const began: string[] = [];
    ada.on('event.began', ({ id }) => began.push(id));
    const room = stage();
    const { shape } = room.scene;
    const event = worldEvent.parse({ ...MAIL, title: both('Post'), effects: [{ kind: 'light', light: 'night' }] });
    const npcs = new Map(room.scene.npcs).set('gardener', { ...middle(5, 2), dir: 3 });
    Object.assign(room, { scene: { ...room.scene, npcs, shape: { ...shape, events: { mail: event } } } });
    for (const feature of Object.values(room.plugins)) await feature.rebuilt?.();
    const mail = await eventually('it is night', () => {
      const now = ada.place?.state.events.get('mail');
      return now?.light === 'night' ? now : null;
    });
    assert.deepEqual([mail.titleEn, mail.narrationEn, began], ['Post', '', []]);
    assert.equal(isThere(ada, 'postman'), true, 'no event is what brings him any more');
    await eventually(
      'Rose walks to her new place',
      () => ada.place?.state.npcs.get('gardener')?.toX === middle(5, 2).x,
    );
  });

  it('what goes on by the clock goes on after the server has started again', async () => {
    const ada = await open({ mail: MAIL });
    clock.pass(10 * MINUTE_MS);
    await eventually('the mail is here', () => isThere(ada, 'postman'));
    await world.restart();
    const bob = await world.enter('garden');
    assert.deepEqual([goingOn(bob), isThere(bob, 'postman')], [['mail'], true]);
  });
});
