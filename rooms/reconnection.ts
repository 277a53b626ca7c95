import { randomBytes } from 'node:crypto';
import { type Client, CloseCode } from '@colyseus/core';
import { CLOSE } from '../schema/protocol.ts';
import { Refusal } from '../schema/refusals.ts';
import { wear } from './arrival.ts';
import { listen } from './features/movement.ts';
import { mustPlay } from './membership.ts';
import { keepPlace } from './places.ts';
import type { Stage } from './stage.ts';

/** A reconnection token of 256 bits in place of Colyseus's 54; each is good for one return. */
export function issueToken(client: Client): void {
  client.reconnectionToken = randomBytes(32).toString('base64url');
}

/** The codes with which a network loses a connection; whoever was sent away, for whatever reason, has no seat to keep. */
const LOST: readonly (number | undefined)[] = [
  undefined,
  CloseCode.NO_STATUS_RECEIVED,
  CloseCode.ABNORMAL_CLOSURE,
  CloseCode.GOING_AWAY,
  CloseCode.MAY_TRY_RECONNECT,
];

export function wasLost(code: number | undefined): boolean {
  return LOST.includes(code);
}

/** Keeps the seat of somebody whose connection dropped. Returns when he is back, or when the wait is over. */
export async function keepSeat(room: Stage, client: Client, seconds: number): Promise<void> {
  const occupant = room.occupants.get(client.sessionId);
  if (!occupant) return;
  occupant.course.halt(occupant.player);
  occupant.player.status = 'away';
  void keepPlace(room, occupant);
  const waiting = room.allowReconnection(client, seconds);
  occupant.giveUp = () => waiting.reject(new Refusal('auth.required'));
  try {
    await waiting;
  } catch {
    // Not back in time, or no longer welcome: Colyseus goes on to onLeave.
  } finally {
    occupant.giveUp = null;
  }
}

/** Puts somebody back on his seat, if he may still sit there: the session is checked again. */
export async function takeBack(room: Stage, client: Client): Promise<void> {
  const occupant = room.occupants.get(client.sessionId);
  const identity = occupant && (await room.services.identities.stillSeated(occupant.identity));
  if (!occupant || !identity) {
    client.leave(CLOSE.signedOut);
    throw new Refusal('auth.required');
  }
  await room.services.sanctions.check(identity, 'enter', room.scene.id).catch((refusal) => {
    client.leave(CLOSE.banned);
    throw refusal;
  });
  const wasPlaying = occupant.scenario !== null;
  const scenario = await mustPlay(room.services, room.scene, identity).catch((refusal) => {
    client.leave(CLOSE.closed);
    throw refusal;
  });
  if (wasPlaying && occupant.scenario === null) {
    // He was put out while it was read that he plays here.
    client.leave(CLOSE.closed);
    throw new Refusal('scene.unknown');
  }
  occupant.scenario = scenario;
  issueToken(client);
  occupant.client = client;
  listen(occupant);
  occupant.identity = identity;
  wear(occupant.player, identity);
  const view = occupant.conversation?.view;
  occupant.player.status = view && !view.ended ? 'talking' : 'here';
  if (view) room.tell(occupant, 'dialogue.shown', view);
}
