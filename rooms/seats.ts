import { type IRoomCache, matchMaker } from '@colyseus/core';
import type { SeatReservation } from '../schema/messages/travel.ts';
import { SCENE_ROOM } from '../schema/protocol.ts';

/**
 * A scene has one room at a time; its id says so, and a second one with the same id cannot be made. Colyseus's transport
 * takes letters, digits, - and _ alone.
 */
export function roomIdOf(scene: string): string {
  return `scene-${scene.replace('.', '_')}`;
}

async function roomOf(scene: string): Promise<IRoomCache | undefined> {
  const [room] = await matchMaker.query({ name: SCENE_ROOM, roomId: roomIdOf(scene) });
  return room;
}

/** Whether the scene would take one more; a scene that nobody is in has no room yet, and takes one. */
export async function hasRoom(scene: string): Promise<boolean> {
  const room = await roomOf(scene);
  return !room || (!room.locked && room.clients < room.maxClients);
}

/** How many are in a scene, or on their way into it. */
export async function headcount(scene: string): Promise<number> {
  return (await roomOf(scene))?.clients ?? 0;
}

const opening = new Map<string, Promise<IRoomCache>>();

/** The scene's room, opened if it is not. Two who ask at once get the same. */
async function openRoom(scene: string): Promise<IRoomCache> {
  const room = await roomOf(scene);
  if (room) return room;
  const begun = opening.get(scene);
  if (begun) return begun;
  const created = matchMaker.createRoom(SCENE_ROOM, { scene }).finally(() => opening.delete(scene));
  opening.set(scene, created);
  return created;
}

/**
 * Reserves a seat in a scene's room; undefined when it is full. `options` and `auth` reach the room's onJoin as JSON.
 * Rejects when the room cannot be opened or does not answer.
 */
export async function reserveSeat(scene: string, options: object, auth: object): Promise<SeatReservation | undefined> {
  const room = await openRoom(scene);
  if (!(await hasRoom(scene))) return undefined;
  const seat = await matchMaker.reserveSeatFor(room, options, auth);
  const { publicAddress } = seat;
  return {
    name: room.name,
    sessionId: seat.sessionId,
    roomId: room.roomId,
    processId: room.processId,
    ...(publicAddress ? { publicAddress } : {}),
  };
}
