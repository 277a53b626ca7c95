import { randomUUID } from 'node:crypto';
import type { Exhibitions as InRooms } from '../../rooms/exhibit-services.ts';
import type { Clock, Identity } from '../../rooms/services.ts';
import { isOn } from '../../schema/exhibitions.ts';
import { MOST_EXHIBITIONS } from '../../schema/exhibits.ts';
import { Refusal } from '../../schema/refusals.ts';
import type { ExhibitionChange, ExhibitionMaking, ExhibitionView } from '../../schema/rest/curating.ts';
import type { Bus } from '../bus.ts';
import type { ExhibitionRecord } from '../records/exhibition.ts';
import { StaleWrite, type Store } from '../store/store.ts';
import type { Audit } from './audit.ts';
import { cleanLine } from './chat.ts';
import type { Curators, Walls } from './curators.ts';
import { stamp } from './profiles.ts';
import { mayKnow, whileThere } from './scenario-seats.ts';
import type { Writing } from './writing.ts';

/** Longest time from the first moment of an exhibition to its last, in ms: five years. */
const LONGEST_MS = 5 * 366 * 24 * 3_600_000;

/**
 * Exhibitions: until the first moment and from the last on nobody sees what belongs to them. Those that change something
 * refuse `auth.forbidden` to whoever is no curator of the scene, `title.refused`, `text.refused` and `exhibition.dates`.
 */
export interface Exhibitions extends InRooms {
  /** Those of a scene, in the order in which they open; refuses `scene.unknown`. */
  list(scene: string): Promise<ExhibitionView[]>;
  /** Refuses also `scene.unknown`, `exhibition.too_many`, and `exhibit.unknown` for what does not hang there. */
  make(by: Identity, scene: string, said: ExhibitionMaking): Promise<ExhibitionView>;
  /** Refuses also `exhibition.unknown` and `exhibit.unknown`. */
  change(by: Identity, id: string, said: ExhibitionChange): Promise<ExhibitionView>;
  /** Refuses also `exhibition.unknown`. */
  remove(by: Identity, id: string): Promise<void>;
}

interface Needs {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly audit: Pick<Audit, 'row'>;
  readonly walls: Walls;
  readonly curators: Pick<Curators, 'must'>;
  readonly writing: Writing;
}

type Said = Pick<ExhibitionRecord, 'title' | 'description' | 'from' | 'until' | 'exhibits'>;

export function exhibitions({ store, clock, bus, audit, walls, curators, writing }: Needs): Exhibitions {
  const viewOf = (one: ExhibitionRecord): ExhibitionView => {
    const { id, scene, title, description, from, until, exhibits } = one;
    const open = isOn(one, clock.now());
    return { id, scene, title, description, from: stamp(from), until: stamp(until), open, exhibits };
  };

  async function checked(scene: string, said: Said): Promise<Said> {
    const { from, until, exhibits } = said;
    if (until <= from || until - from > LONGEST_MS) throw new Refusal('exhibition.dates');
    const [title, description] = [cleanLine(said.title), writing.clean(said.description)];
    writing.mustTitle(title);
    await writing.must(description);
    const listed = exhibits && [...new Set(exhibits)];
    if (listed && listed.length > 0 && (await store.exhibits.count({ scene, id: { in: listed } })) < listed.length)
      throw new Refusal('exhibit.unknown');
    return { title, description, from, until, exhibits: listed };
  }

  async function theirs(by: Identity, id: string): Promise<ExhibitionRecord> {
    const found = await store.exhibitions.get(id);
    if (!found || !(await mayKnow(store, by, found.scene))) throw new Refusal('exhibition.unknown');
    await curators.must(by, found.scene);
    return found;
  }

  const rowOf = (by: Identity, act: string, { id, scene, title }: Pick<ExhibitionRecord, 'id' | 'scene' | 'title'>) =>
    audit.row({ by: by.id, act: `exhibition.${act}`, subject: id, details: { scene, title } });

  const gone = (error: unknown): never => {
    throw error instanceof StaleWrite ? new Refusal('exhibition.unknown') : error;
  };

  return {
    inScene: (scene) => store.exhibitions.find({ where: { scene } }),

    async list(scene) {
      walls.of(scene);
      return (await store.exhibitions.find({ where: { scene }, sort: 'from' })).map(viewOf);
    },

    async make(by, scene, said) {
      walls.of(scene);
      await curators.must(by, scene);
      if ((await store.exhibitions.count({ scene })) >= MOST_EXHIBITIONS)
        throw new Refusal('exhibition.too_many', { most: MOST_EXHIBITIONS });
      const dates = { from: Date.parse(said.from), until: Date.parse(said.until) };
      const fields = await checked(scene, { ...said, ...dates });
      const record = { ...fields, id: randomUUID(), scene, account: by.id, at: clock.now() };
      const writes = [...whileThere(scene), { in: 'exhibitions', insert: record } as const, rowOf(by, 'make', record)];
      await store.batch(writes).catch((error) => {
        throw error instanceof StaleWrite ? new Refusal('scene.unknown') : error;
      });
      bus.tell('exhibitions.changed', { scene });
      return viewOf(record);
    },

    async change(by, id, { from, until, ...said }) {
      const before = await theirs(by, id);
      const dates = {
        from: from === undefined ? before.from : Date.parse(from),
        until: until === undefined ? before.until : Date.parse(until),
      };
      const words = { title: said.title ?? before.title, description: said.description ?? before.description };
      const exhibits = said.exhibits === undefined ? before.exhibits : said.exhibits;
      // What was taken down since is no fault of whoever changes the dates.
      const fields =
        said.exhibits === undefined
          ? { ...(await checked(before.scene, { ...words, ...dates, exhibits: null })), exhibits }
          : await checked(before.scene, { ...words, ...dates, exhibits });
      const write = { in: 'exhibitions', update: id, change: fields } as const;
      await store.batch([write, rowOf(by, 'change', before)]).catch(gone);
      bus.tell('exhibitions.changed', { scene: before.scene });
      return viewOf({ ...before, ...fields });
    },

    async remove(by, id) {
      const before = await theirs(by, id);
      const { scene } = before;
      const write = { in: 'exhibitions', delete: id, only: { scene } } as const;
      await store.batch([write, rowOf(by, 'delete', before)]).catch(gone);
      bus.tell('exhibitions.changed', { scene });
    },
  };
}
