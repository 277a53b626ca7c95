import type { ChronicleLine, Chronicle as InRooms } from '../../rooms/scenario-services.ts';
import type { Clock } from '../../rooms/services.ts';
import { baseOf } from '../../schema/scene-id.ts';
import type { Bus } from '../bus.ts';
import { type Chapter, MOST_IN_LINE } from '../records/chapter.ts';
import { storable } from '../store/documents.ts';
import { StaleWrite, type Store, type Write } from '../store/store.ts';
import { orderedId } from './order.ts';
import type { RollMarks } from './roll-marks.ts';

/** A line that is to be written in one batch with what it tells of. */
export interface DraftLine {
  readonly write: Write;
  /** Tells everybody, once it is stored. */
  tell(): void;
}

/** What happened in scenarios. Lines are only ever added; they go with the scenario. */
export interface ChronicleBook extends InRooms {
  draft(line: ChronicleLine): DraftLine;
  /** Writes an account’s name of now under every line of its; rolls stand as they did before. */
  sign(account: { readonly id: string; readonly name: string }): Promise<void>;
}

export interface ChronicleNeeds {
  readonly store: Pick<Store, 'chapters' | 'scenarios' | 'batch'>;
  readonly clock: Clock;
  readonly bus: Pick<Bus, 'tell'>;
  readonly marks: RollMarks;
}

/** Lines that are signed anew at the same time. */
const AT_ONCE = 200;

export function chronicle({ store, clock, bus, marks }: ChronicleNeeds): ChronicleBook {
  function draft({ scenario, kind, account, name, scene, text, about = {} }: ChronicleLine): DraftLine {
    const id = orderedId(clock);
    // As it comes back from the store: what is signed is what will be read.
    const line = storable({
      ...{ id, scenario, kind, account, about, at: clock.now() },
      name: name.slice(0, MOST_IN_LINE.name),
      scene: scene && baseOf(scene),
      text: text.slice(0, MOST_IN_LINE.text),
    }) as Omit<Chapter, 'mark'>;
    const mark = kind === 'roll' ? marks.sign(line) : '';
    return {
      write: { in: 'chapters', insert: { ...line, mark } },
      tell: () => bus.tell('scenario.written', line),
    };
  }

  /** Writes a line’s name anew. What was forged stays so; what goes with its scenario meanwhile is gone. */
  async function signed(line: Chapter, name: string): Promise<void> {
    const mark = marks.stands(line) ? marks.sign({ ...line, name }) : line.mark;
    await store.chapters.update(line.id, { name, mark });
  }

  return {
    draft,
    async sign({ id: account, name }) {
      const written = (await store.chapters.find({ where: { account } })).filter((line) => line.name !== name);
      for (let at = 0; at < written.length; at += AT_ONCE)
        await Promise.all(written.slice(at, at + AT_ONCE).map((line) => signed(line, name)));
    },
    async write(line) {
      const { write, tell } = draft(line);
      try {
        // Only while the scenario is there: nothing is left of one that is deleted.
        await store.batch([{ in: 'scenarios', update: line.scenario, change: {} }, write]);
      } catch (error) {
        if (error instanceof StaleWrite) return;
        throw error;
      }
      tell();
    },
  };
}
