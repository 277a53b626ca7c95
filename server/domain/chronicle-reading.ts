import { createHash } from 'node:crypto';
import type { Identity } from '../../rooms/services.ts';
import { fileNameOf } from '../../schema/file-name.ts';
import type { ChronicleLineView, ChronicleSearch } from '../../schema/rest/chronicle.ts';
import type { Locale, Words } from '../../schema/words.ts';
import type { Chapter } from '../records/chapter.ts';
import { type Page, pageOf } from '../store/page.ts';
import type { Store } from '../store/store.ts';
import { chronicleText } from './chronicle-export.ts';
import type { Members } from './members.ts';
import { stamp } from './profiles.ts';
import type { RollMarks } from './roll-marks.ts';

/** A chronicle as a file. */
export interface WrittenChronicle {
  /** Without an ending. */
  readonly name: string;
  readonly text: Buffer;
  readonly etag: string;
}

/** Chronicles, for who plays in the scenario; both refuse `scenario.unknown` to others. */
export interface ChronicleReading {
  /** The newest first. */
  page(by: Identity, scenario: string, search: ChronicleSearch): Promise<Page<ChronicleLineView>>;
  /** All of it as Markdown; of a very long one the newest lines. */
  written(by: Identity, scenario: string, locale: Locale): Promise<WrittenChronicle>;
}

interface Needs {
  readonly store: Pick<Store, 'chapters'>;
  readonly members: Pick<Members, 'played'>;
  readonly marks: RollMarks;
  /** What a scene is called, by its name. */
  readonly titleOf: (scene: string) => Words | undefined;
  readonly timeZone: string;
}

/** Lines of a file, and how many are read at once. */
const MOST_WRITTEN = 20_000;
const AT_ONCE = 1000;

export function chronicleReading({ store, members, marks, titleOf, timeZone }: Needs): ChronicleReading {
  const verified = (line: Chapter) => (line.kind === 'roll' ? marks.stands(line) : null);

  function shown(line: Chapter): ChronicleLineView {
    const { id, kind, account, name, scene, text, about, at } = line;
    return { id, kind, account, name, scene, text, about, at: stamp(at), verified: verified(line) };
  }

  /** The newest lines, in the order in which they were written. */
  async function newest(scenario: string) {
    const lines: Chapter[] = [];
    for (let after: string | null | undefined; after !== null && lines.length < MOST_WRITTEN; ) {
      const turn = after === undefined ? { limit: AT_ONCE } : { limit: AT_ONCE, after };
      const { page, next } = await pageOf(store.chapters, { where: { scenario }, descending: true }, turn);
      lines.push(...page);
      after = next;
      if (next !== null && lines.length >= MOST_WRITTEN) return { lines: lines.reverse(), more: true };
    }
    return { lines: lines.reverse(), more: false };
  }

  return {
    async page(by, scenario, { kind, ...turn }) {
      await members.played(by, scenario);
      const where = { scenario, ...(kind === undefined ? {} : { kind }) };
      const { page, next } = await pageOf(store.chapters, { where, descending: true }, turn);
      return { page: page.map(shown), next };
    },

    async written(by, scenario, locale) {
      const played = await members.played(by, scenario);
      const { lines, more } = await newest(scenario);
      const told = lines.map((line) => ({ line, verified: verified(line) }));
      const text = Buffer.from(chronicleText(played, told, { locale, timeZone, titleOf, more }));
      const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
      return { name: fileNameOf(played.name), text, etag };
    },
  };
}
