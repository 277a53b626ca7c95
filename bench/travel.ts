import { Client } from '@colyseus/sdk';
import { Parvis } from '../client-sdk/index.ts';
import type { Reply } from '../schema/messages/index.ts';
import { SCENE_ROOM } from '../schema/protocol.ts';
import type { SceneState } from '../schema/state.ts';
import { bars } from './bars.ts';
import { timeAt } from './gaps.ts';
import { keep, print } from './keep.ts';
import { ms, table } from './table.ts';
import { openWalkingCrowd } from './walking-crowd.ts';

/*
 * `npm run bench -- travel [--cpu-prof --cpu-prof-dir=…]`: somebody goes back and forth through a door between an empty
 * lodge and a field where 500 walk. Measured is the time from asking at the door to the first whole state behind it; and
 * the same with everything our SDK does beside it (the scene's bundle).
 */
const PEOPLE = 500;
const JOURNEYS = 250;
const WITH_SDK = 100;
const GOAL = { p50: 10, p99: 50 };
const DOORS = { lodge: 'to-field', field: 'to-lodge' } as const;
type Scene = keyof typeof DOORS;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
type Room = Awaited<ReturnType<typeof join>>;

async function entered<R extends { onStateChange: { once(hear: () => void): void } }>(joining: Promise<R>): Promise<R> {
  const room = await joining;
  await new Promise<void>((resolve) => room.onStateChange.once(resolve));
  return room;
}

const join = (client: Client) => entered(client.joinOrCreate<SceneState>(SCENE_ROOM, { scene: 'lodge' }));

/** Through the door of the scene one is in, by hand, with the stock SDK. */
async function go(client: Client, room: Room, from: Scene, at: { x: number; y: number }): Promise<Room> {
  const ahead = (await room.request('portal.enter', { portal: DOORS[from], from, at })) as Reply<'portal.enter'>;
  return entered(client.consumeSeatReservation<SceneState>(ahead.seat));
}

async function leave(room: Room): Promise<void> {
  room.onMessage('*', () => {});
  await room.leave();
}

/** Where the doors are: in the middle of their tile. */
async function doorsAt(url: string): Promise<Record<Scene, { x: number; y: number }>> {
  const of = async (scene: Scene) => {
    const { portals } = (await (await fetch(`${url}/v1/scenes/${scene}`)).json()) as {
      portals: { x: number; y: number; width: number; height: number }[];
    };
    const door = portals[0] ?? { x: 0, y: 0, width: 0, height: 0 };
    return { x: door.x + door.width / 2, y: door.y + door.height / 2 };
  };
  return { lodge: await of('lodge'), field: await of('field') };
}

async function byHand(url: string): Promise<Record<Scene, number[]>> {
  const doors = await doorsAt(url);
  const client = new Client(url);
  let room = await join(client);
  const times: Record<Scene, number[]> = { lodge: [], field: [] };
  for (let i = 0; i < JOURNEYS; i++)
    for (const from of ['lodge', 'field'] as const) {
      await wait(20 + Math.random() * 50);
      const begun = performance.now();
      const next = await go(client, room, from, doors[from]);
      times[from === 'lodge' ? 'field' : 'lodge'].push(performance.now() - begun);
      await leave(room);
      room = next;
    }
  await leave(room);
  return times;
}

async function withSdk(url: string): Promise<number[]> {
  const ada = new Parvis(url, { storage: false });
  await ada.enter('lodge');
  const times: number[] = [];
  for (let i = 0; i < WITH_SDK; i++) {
    await wait(20 + Math.random() * 50);
    const begun = performance.now();
    await ada.travel('to-field');
    times.push(performance.now() - begun);
    await wait(50);
    await ada.travel('to-lodge');
  }
  await ada.leave();
  return times;
}

const crowd = await openWalkingCrowd(PEOPLE);
try {
  print(`${PEOPLE} walk`);
  const { field, lodge } = await byHand(crowd.url);
  const sdk = await withSdk(crowd.url);
  const rows = [
    { what: `into the field where ${PEOPLE} walk`, times: field },
    { what: 'the same with our SDK, the bundle included', times: sdk },
    { what: 'back into an empty lodge', times: lodge },
  ].map(({ what, times }) => ({
    what,
    journeys: times.length,
    p50: timeAt(times, 0.5),
    p99: timeAt(times, 0.99),
    longest: timeAt(times, 1),
    times,
  }));
  keep('travel', {
    figures: { people: PEOPLE, goal: GOAL, rows },
    table: table(
      [
        ['from asking to the first state', ({ what }) => what],
        ['journeys', ({ journeys }) => String(journeys)],
        ['p50', (row) => ms(row.p50)],
        ['p99', (row) => ms(row.p99)],
        ['longest', (row) => ms(row.longest)],
      ],
      rows,
    ),
    plots: {
      travel: bars(
        `Travel, ${PEOPLE} walking there: p50`,
        rows.map(({ what, p50, p99 }) => ({ name: what, value: p50, label: `${ms(p50)} · p99 ${ms(p99)}` })),
      ),
    },
  });
} finally {
  await crowd.stop();
}
