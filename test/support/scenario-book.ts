import { join } from 'node:path';
import { diskBlobs } from '../../server/blobs/disk.ts';
import { chronicle } from '../../server/domain/chronicle.ts';
import { rollMarks } from '../../server/domain/roll-marks.ts';
import { scenarioTurns } from '../../server/domain/scenario-turns.ts';
import { type ScenarioBook, scenarioBook } from '../../server/domain/scenarios.ts';
import { drafts } from '../../server/media/drafts.ts';
import { studio } from '../../server/media/studio.ts';
import type { Store } from '../../server/store/store.ts';

/** The verbs of scenarios over a store, as one process has them; nobody else hears of what is done. */
export function aScenarioBook(store: Store, folder: string): ScenarioBook {
  const needs = { store, clock: { now: Date.now }, bus: { tell: () => {} }, log: { error: () => {} } };
  return scenarioBook({
    ...needs,
    blobs: diskBlobs(join(folder, 'blobs')),
    drafts: drafts(join(folder, 'drafts')),
    studio: studio(),
    scenes: { ids: () => ['plaza'] },
    writing: { mustTitle: () => {}, must: async () => {} },
    notifications: { make: async () => {} },
    turns: scenarioTurns(needs),
    chronicle: chronicle({ ...needs, marks: rollMarks('a secret for tests') }),
  });
}
