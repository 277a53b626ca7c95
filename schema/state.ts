import { schema, t } from '@colyseus/schema';

export const DIRECTIONS = ['down', 'left', 'right', 'up'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A body in a scene. Everything here is seen by everybody in the room: nothing private belongs in it. */
export const Player = schema(
  {
    /** Feet, in pixels from the map's top left. */
    x: t.float32().default(0),
    y: t.float32().default(0),
    /** Index into DIRECTIONS. */
    dir: t.uint8().default(0),
    moving: t.boolean().default(false),
    /** Bits of PASS: which locked zones open for this body. Synced so that the client predicts as the server decides. */
    passes: t.uint8().default(0),
    /** The zone that this body sits in; empty while it does not. Who sits does not walk. */
    seat: t.string().default(''),
    name: t.string().default(''),
    /** A row of the character sheet. */
    avatar: t.string().default(''),
    /** The identity behind the seat: an account's id, or a guest's. */
    account: t.string().default(''),
    guest: t.boolean().default(true),
    /** `here`: present; `talking`: in a dialogue; `away`: the connection dropped and the seat is kept. */
    status: t.string().default('here'),
  },
  'Player',
);
export type Player = InstanceType<typeof Player>;

/** An NPC who is there. Where he is at a moment follows from his leg (schema/way/leg.ts): he is told of when he turns, not at every step. */
export const Npc = schema(
  {
    x: t.float32().default(0),
    y: t.float32().default(0),
    dir: t.uint8().default(0),
    character: t.string().default(''),
    nameFr: t.string().default(''),
    nameEn: t.string().default(''),
    toX: t.float32().default(0),
    toY: t.float32().default(0),
    /** In ms of the room's clock. */
    leftAt: t.uint32().default(0),
    /** Pixels a second; 0 stands. */
    speed: t.uint8().default(0),
  },
  'Npc',
);
export type Npc = InstanceType<typeof Npc>;

/** What hangs at a spot of this scene, as far as it is seen in passing; who looks at it asks for the rest. */
export const Exhibit = schema(
  {
    id: t.string().default(''),
    /** One of EXHIBIT_KINDS. */
    kind: t.string().default('image'),
    title: t.string().default(''),
    by: t.string().default(''),
    /** Empty of what is no picture. */
    thumbUrl: t.string().default(''),
    likes: t.uint32().default(0),
  },
  'Exhibit',
);
export type Exhibit = InstanceType<typeof Exhibit>;

/** An exhibition that is open now. */
export const Exhibition = schema(
  {
    title: t.string().default(''),
    /** ms since 1970. */
    until: t.float64().default(0),
  },
  'Exhibition',
);
export type Exhibition = InstanceType<typeof Exhibition>;

/** A world event that is going on now. */
export const WorldEvent = schema(
  {
    titleFr: t.string().default(''),
    titleEn: t.string().default(''),
    light: t.string().default('day'),
    /** Lines for everybody to read as it begins. */
    narrationFr: t.string().default(''),
    narrationEn: t.string().default(''),
    /** A piece of music while it goes on: a file of the scene's folder. */
    music: t.string().default(''),
  },
  'WorldEvent',
);
export type WorldEvent = InstanceType<typeof WorldEvent>;

export const SceneState = schema(
  {
    scene: t.string().default(''),
    /** By session id: oneself, and those around. */
    players: t.map(Player).view(),
    /** By the NPC's name in scene.json. */
    npcs: t.map(Npc),
    /** By the spot's name. */
    exhibits: t.map(Exhibit),
    /** By id. */
    exhibitions: t.map(Exhibition),
    /** By the event's name. */
    events: t.map(WorldEvent),
    /** How many are in the scene, also those far off. */
    people: t.uint16().default(0),
    /** In a crowd: how many more are around than one is told of. Told to each client for himself. */
    more: t.uint16().default(0),
    /** Names the content of the scene. When it changes, the place is to be fetched and drawn anew; everybody stays. */
    edition: t.string().default(''),
  },
  'SceneState',
);
export type SceneState = InstanceType<typeof SceneState>;
