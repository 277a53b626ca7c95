/** Raised when an older client can no longer talk to the server. A join that names none counts as current. */
export const PROTOCOL_VERSION = 3;

/** Simulation steps and patches a second. */
export const TICK_RATE = 20;

/** The one kind of room: a scene. */
export const SCENE_ROOM = 'scene';

/** Where a newcomer arrives. */
export const ARRIVAL_SCENE = 'administration';

/** Where people are carried whose scene is closed. */
export const SQUARE = 'plaza';

/** WebSocket close codes of our own, beside those of Colyseus (4000–4010). */
export const CLOSE = {
  /** The same person took a seat from elsewhere: another tab, another device. */
  replaced: 4100,
  /** The session behind the seat has ended or may no longer sit here. */
  signedOut: 4101,
  /** Read too slowly: more unsent bytes piled up than the server keeps. */
  tooSlow: 4102,
  /** The server is stopping and has saved everybody's place. */
  draining: 4103,
  /** Sent away by the staff; one may come back. */
  kicked: 4104,
  /** Banned from the scene, or from the world. */
  banned: 4105,
  /** The scene was closed, and there is no other that takes one in. */
  closed: 4106,
} as const;

/** How far, in pixels between feet, one can talk, take a door, touch a wall spot, sit down or read a board. */
export const REACH = { npc: 80, portal: 48, spot: 112, seat: 56, board: 72 } as const;
