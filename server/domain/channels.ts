import type { Clock, Identity, Places, Saying, Scene } from '../../rooms/services.ts';
import {
  directChannel,
  FIRST_CHANNELS,
  readChannel,
  sceneChannel,
  worldChannel,
} from '../../schema/messages/channel.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { ChannelOpening, ChannelView } from '../../schema/rest/channels.ts';
import type { ZoneOf } from '../../schema/scene/zones/index.ts';
import type { SceneShape } from '../../schema/scene.ts';
import { scenarioOf, sceneIdOf } from '../../schema/scene-id.ts';
import type { Words } from '../../schema/words.ts';
import type { Bus } from '../bus.ts';
import type { ChannelKind, ChannelRecord } from '../records/channel.ts';
import { DuplicateKey, StaleWrite, type Store, type Write } from '../store/store.ts';
import type { Audit } from './audit.ts';
import { cleanLine } from './chat.ts';
import { can, must } from './policies.ts';
import { mayKnow } from './scenario-seats.ts';
import { isOpen } from './sessions.ts';

/** A channel that somebody may read and speak in. */
export interface Reached {
  readonly id: string;
  readonly kind: ChannelKind | 'meeting' | 'board';
  /** In a direct channel: the other. */
  readonly other: string | null;
  /** What a sanction for it is about: its scene, or the whole `world`. */
  readonly scope: string;
  /** On a board: who may pin something, and whether he who asks stands before it. */
  readonly board?: { readonly writers: ZoneOf<'board'>['writers']; readonly near: boolean };
}

/** Where somebody stands, if a room says so. */
export type From = Pick<Saying, 'scene' | 'zones'>;

export interface Channels {
  /** Makes the channels of the first start, once. */
  openFirst(): Promise<void>;
  /** Those that somebody may read: the scenes, the world’s, his own and, if he is of it, the staff’s. */
  list(by: Identity): Promise<ChannelView[]>;
  /** Makes a channel of the world, or opens a closed one again; refuses `channel.taken`. */
  open(by: Identity, opening: ChannelOpening): Promise<ChannelView>;
  /** Closes a channel of the world: nobody reads it or speaks in it any more. Refuses `channel.unknown`. */
  close(by: Identity, id: string): Promise<void>;
  /** The channel between oneself and somebody with an account; refuses `account.unknown` and `channel.self`. */
  direct(by: Identity, user: string): Promise<ChannelView>;
  /**
   * The channel, if somebody may read it and speak in it. Refuses
   * `channel.unknown` (also for what is other people’s), `account.required`, `auth.forbidden` and `scene.closed`.
   */
  reach(by: Identity, id: string, from?: From): Promise<Reached>;
}

/** The scenes, as far as talking in them goes. */
export interface TalkingScenes {
  ids(): readonly string[];
  get(
    id: string,
  ): { readonly shape: Pick<SceneShape, 'title' | 'open' | 'features'>; readonly zones?: Scene['zones'] } | undefined;
}

interface Needs {
  readonly store: Pick<Store, 'channels' | 'accounts' | 'scenarios' | 'scenarioPlayers' | 'batch'>;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly scenes: TalkingScenes;
  readonly places: Pick<Places, 'last' | 'lastIn'>;
  readonly audit: Pick<Audit, 'row'>;
}

const FIRST_TITLES: Readonly<Record<(typeof FIRST_CHANNELS)[number], Words>> = {
  general: { fr: 'Général', en: 'General' },
  help: { fr: 'Entraide', en: 'Help' },
};
const STAFF_TITLE: Words = { fr: 'Équipe', en: 'Staff' };

type InZone = Extract<ReturnType<typeof readChannel>, { readonly zone: string }>;

export function channels({ store, clock, bus, scenes, places, audit }: Needs): Channels {
  const shown = ({ id, kind, title }: Pick<ChannelRecord, 'id' | 'kind' | 'title'>): ChannelView => ({
    id,
    kind,
    title,
    with: null,
  });

  /** Strangers are not told that there is such a scenario. */
  async function mustKnow(by: Identity, scene: string): Promise<void> {
    if (!(await mayKnow(store, by, scene))) throw new Refusal('channel.unknown');
  }

  async function mayHear(by: Identity, scene: string, from: From = {}): Promise<boolean> {
    if (from.scene === scene || scenes.get(scene)?.shape.open) return true;
    return can(by, 'channel.staff') || (await places.lastIn(by.id, scenarioOf(scene)))?.scene === scene;
  }

  async function reachScene(by: Identity, id: string, scene: string, from?: From): Promise<Reached> {
    await mustKnow(by, scene);
    const shape = scenes.get(scene)?.shape;
    if (!shape?.features.includes('chat')) throw new Refusal('channel.unknown');
    if (!(await mayHear(by, scene, from))) throw new Refusal('scene.closed');
    return { id, kind: 'scene', other: null, scope: scene };
  }

  /** A meeting is for those who stand in it; a board is read by whoever may hear the scene. */
  async function reachZone(by: Identity, id: string, read: InZone, from: From = {}): Promise<Reached> {
    const { kind, scene, zone: name } = read;
    await mustKnow(by, scene);
    const zone = scenes.get(scene)?.zones?.get(name);
    const near = from.scene === scene && (from.zones?.includes(name) ?? false);
    if (zone?.kind !== kind || (kind === 'meeting' && !near)) throw new Refusal('channel.unknown');
    if (!(await mayHear(by, scene, from))) throw new Refusal('scene.closed');
    const board = zone.kind === 'board' ? { board: { writers: zone.writers, near } } : {};
    return { id, kind, other: null, scope: scene, ...board };
  }

  /** The scenes of the open world, and of the scenario that he is in. */
  async function scenesOf(by: Identity): Promise<ChannelView[]> {
    const scenario = scenarioOf((await places.last(by.id))?.scene ?? '');
    const name = scenario === null ? undefined : (await store.scenarios.get(scenario))?.name;
    const viewOf = async (scene: string, of?: string): Promise<ChannelView[]> => {
      const shape = scenes.get(scene)?.shape;
      if (!shape?.features.includes('chat') || !(await mayHear(by, scene))) return [];
      const { fr, en } = shape.title;
      const title = of === undefined ? shape.title : { fr: `${fr} · ${of}`, en: `${en} · ${of}` };
      return [shown({ id: sceneChannel(scene), kind: 'scene', title })];
    };
    const inside = name === undefined ? [] : scenes.ids().map((scene) => viewOf(sceneIdOf(scene, scenario), name));
    return (await Promise.all([...inside, ...scenes.ids().map((scene) => viewOf(scene))])).flat();
  }

  async function directOf(by: Identity): Promise<ChannelView[]> {
    const found = [
      ...(await store.channels.find({ where: { one: by.id } })),
      ...(await store.channels.find({ where: { other: by.id } })),
    ];
    const otherOf = ({ one, other }: ChannelRecord) => String(one === by.id ? other : one);
    const people = await store.accounts.find({ where: { id: { in: found.map(otherOf) } } });
    const byId = new Map(people.map((one) => [one.id, one]));
    return found.map((channel) => {
      const { id, name = '', avatar = '' } = byId.get(otherOf(channel)) ?? { id: otherOf(channel) };
      return { ...shown(channel), with: { id, name, avatar } };
    });
  }

  return {
    async openFirst() {
      for (const slug of FIRST_CHANNELS) {
        const first = {
          id: worldChannel(slug),
          kind: 'world',
          slug,
          title: FIRST_TITLES[slug],
          at: clock.now(),
        } as const;
        await store.channels.insert(first).catch((error) => {
          if (!(error instanceof DuplicateKey)) throw error;
        });
      }
    },

    async list(by) {
      must(by, 'channel.list');
      const here = await scenesOf(by);
      if (!can(by, 'channel.member')) return here;
      const world = await store.channels.find({ where: { kind: 'world', closedAt: null }, sort: 'at' });
      const staff = can(by, 'channel.staff') ? [shown({ id: 'staff', kind: 'staff', title: STAFF_TITLE })] : [];
      return [...here, ...world.map(shown), ...staff, ...(await directOf(by))];
    },

    async open(by, { slug, title }) {
      must(by, 'channel.open');
      const id = worldChannel(slug);
      const at = clock.now();
      const clean = { fr: cleanLine(title.fr), en: cleanLine(title.en) };
      const record = { id, kind: 'world', slug, title: clean, by: by.id, at, closedAt: null } as const;
      const former = await store.channels.get(id);
      if (former && former.closedAt === null) throw new Refusal('channel.taken');
      const change = { title: clean, by: by.id, at, closedAt: null };
      const writing: Write = former
        ? { in: 'channels', update: id, change, only: { closedAt: former.closedAt } }
        : { in: 'channels', insert: record };
      const row = audit.row({ by: by.id, act: 'channel.open', subject: id });
      await store.batch([writing, row]).catch((error) => {
        const isTaken = error instanceof DuplicateKey || error instanceof StaleWrite;
        throw isTaken ? new Refusal('channel.taken') : error;
      });
      bus.tell('channel.opened', { id, slug, title: clean, at });
      return shown(record);
    },

    async close(by, id) {
      must(by, 'channel.close');
      const change = { closedAt: clock.now() };
      const only = { kind: 'world', closedAt: null } as const;
      const row = audit.row({ by: by.id, act: 'channel.close', subject: id });
      await store.batch([{ in: 'channels', update: id, change, only }, row]).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('channel.unknown') : error;
      });
      bus.tell('channel.closed', { id });
    },

    async direct(by, user) {
      must(by, 'channel.direct', by.id === user ? 'own' : 'others');
      if (by.id === user) throw new Refusal('channel.self');
      const account = await store.accounts.get(user);
      if (!isOpen(account) || account.guest) throw new Refusal('account.unknown');
      const id = directChannel(by.id, user);
      const [one = '', other = ''] = [by.id, user].sort();
      const record = { id, kind: 'direct', one, other, by: by.id, at: clock.now() } as const;
      await store.channels.insert(record).catch((error) => {
        if (!(error instanceof DuplicateKey)) throw error;
      });
      const { name, avatar } = account;
      return { ...shown({ id, kind: 'direct', title: null }), with: { id: user, name, avatar } };
    },

    async reach(by, id, from) {
      const read = readChannel(id);
      if (!read) throw new Refusal('channel.unknown');
      if (read.kind === 'scene') return reachScene(by, id, read.scene, from);
      if (read.kind === 'meeting' || read.kind === 'board') return reachZone(by, id, read, from);
      must(by, 'channel.member');
      const reached: Reached = { id, kind: read.kind, other: null, scope: 'world' };
      if (read.kind === 'staff') {
        must(by, 'channel.staff');
        return reached;
      }
      const stored = await store.channels.get(id);
      if (!stored || stored.closedAt !== null) throw new Refusal('channel.unknown');
      if (read.kind !== 'direct') return reached;
      const { between } = read;
      if (!between.includes(by.id)) throw new Refusal('channel.unknown');
      return { ...reached, other: between.find((account) => account !== by.id) ?? null };
    },
  };
}
