import { randomUUID } from 'node:crypto';
import type { Identity, RoomServices, Scene } from '../../rooms/services.ts';
import type { Story } from '../../rooms/story-services.ts';
import { npc } from '../../schema/scene/npc.ts';
import type { SceneShape } from '../../schema/scene.ts';
import { NO_PROGRESS } from '../../schema/story.ts';
import { SCENE } from './plan.ts';

const WANDERER = npc.parse({
  name: { fr: 'Basile', en: 'Basil' },
  character: 'guide',
  dialogue: 'guide',
  moves: { kind: 'wander', within: 'field' },
});

/** An empty field, as large as wished, where everybody arrives at a place of his own, and so many NPCs wander all over. */
export function field(side: number, npcs = 0): Scene {
  const tiles = side / 32;
  const wanderers = Array.from({ length: npcs }, (_, i) => `wanderer-${i}`);
  const title = { fr: 'Le champ', en: 'The field' };
  const shape: SceneShape = {
    title,
    description: title,
    capacity: 5000,
    open: true,
    features: [],
    npcs: Object.fromEntries(wanderers.map((name) => [name, WANDERER])),
    portals: {},
    spots: {},
    events: {},
    items: {},
    quests: {},
  };
  return {
    id: SCENE,
    edition: '',
    shape,
    ground: { width: tiles, height: tiles, solid: new Uint8Array(tiles * tiles), locked: [] },
    spawns: new Map([['default', { x: side / 2, y: side / 2, dir: 0 }]]),
    npcs: new Map(wanderers.map((name, i) => [name, { x: ((i + 0.5) / npcs) * side, y: side / 2, dir: 0 }])),
    portals: new Map(),
    spots: new Map(),
    paths: new Map([['field', { kind: 'area', x: 32, y: 32, width: side - 64, height: side - 64 }]]),
    zones: new Map(),
    dialogue: () => '',
  };
}

const unchanged = { made: false, progress: NO_PROGRESS, news: [] };

const noStory: Story = {
  progress: async () => NO_PROGRESS,
  change: async () => unchanged,
  catchUp: async () => NO_PROGRESS,
  imagine: () => unchanged,
  setFlag: async () => {},
  give: async () => false,
  take: async () => false,
  beginQuest: async () => false,
};

/** A world with nothing behind it: what is measured is the room. */
export function nothingBehind(scene: Scene, side: number): RoomServices {
  const nobody = async () => undefined;
  const someone = (): Identity => {
    const id = randomUUID();
    return { id, name: `Guest ${id.slice(0, 4)}`, avatar: 'mason', guest: true, role: 'player', session: id };
  };
  const somewhere = () => 32 + Math.random() * (side - 64);
  return {
    scenes: { ids: () => [SCENE], get: () => scene, minutesAt: () => 720, eventsAt: () => [], follow: () => () => {} },
    identities: {
      admit: async () => someone(),
      passerBy: someone,
      stillSeated: async (identity) => identity,
      changeAvatar: async (identity) => identity,
    },
    story: noStory,
    places: {
      last: async () => ({ scene: SCENE, x: somewhere(), y: somewhere(), dir: 0 }),
      lastIn: async () => ({ scene: SCENE, x: somewhere(), y: somewhere(), dir: 0 }),
      keep: async () => {},
    },
    exhibitions: { inScene: async () => [] },
    curators: { inScene: async () => [], may: () => false },
    exhibits: { inScene: async () => [], hang: () => Promise.reject(), remove: () => Promise.reject() },
    chat: {
      say: () => Promise.reject(),
      edit: () => Promise.reject(),
      remove: () => Promise.reject(),
      history: async () => ({ messages: [], before: null, after: null }),
    },
    blocks: { of: async () => [] },
    chronicle: { write: nobody },
    narrations: {
      fit: async (text) => text,
      narrate: () => Promise.reject(),
      pass: () => Promise.reject(),
      turn: async () => null,
      last: async () => null,
    },
    sceneries: { of: () => Promise.reject(), change: () => Promise.reject() },
    party: { of: async () => [], call: () => Promise.reject() },
    dice: () => 0,
    sheets: { valuesOf: async () => ({}) },
    scenarios: { playedBy: nobody, flags: async () => ({}), setFlag: nobody },
    friends: { sceneOf: () => Promise.reject() },
    tickets: { issue: () => '', redeem: () => ({}) as never },
    presence: { take: () => undefined, holds: () => true, leave: () => {}, enter: () => () => {} },
    limits: { spend: nobody },
    sanctions: { check: nobody, running: async () => [], checkAddress: nobody },
    reports: { file: () => Promise.reject(), appeal: () => Promise.reject() },
    commands: { run: () => Promise.reject(), complete: () => ({ at: 0, candidates: [] }) },
    feed: { hear: () => () => {} },
    clock: { now: Date.now },
    log: { info: () => {}, warn: () => {}, error: (details) => process.stderr.write(`${JSON.stringify(details)}\n`) },
  };
}
