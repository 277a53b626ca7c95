import { resolve } from 'node:path';
import { z } from 'zod';
import { hour } from '../../schema/words.ts';
import { readConfig } from '../config.ts';
import { defineCommand, EXIT, UsageError } from './command.ts';
import { coverageOf, coverageText } from './report/coverage.ts';
import { faultsText } from './report/text.ts';

export const sceneSimulate = defineCommand({
  name: 'scene simulate',
  says: 'Let visitors loose in a scene: they walk everywhere, use every door, and talk to everybody about everything.',
  takes: { '<id>': 'the scene' },
  options: {
    '--scenes <folder>': 'the scenes folder, instead of SCENES_DIR',
    '--seed <n>': 'another number, other choices first; 1 unless said',
    '--at <HH:MM>': 'come at that hour only; all at which something differs unless said',
    '--limit <seconds>': 'how long visitors have at each hour; 50 unless said',
  },
  more: `A world of its own is opened for it, with the real rooms and nothing kept. Guests and accounts come, in every language,
with every flag that the dialogues ask for; first at the most ordinary hour, then, for what is left to be found, at those at
which people, doors or events are others. The exit code is 1 if something was never reached.`,
  asked: z.strictObject({
    id: z.string(),
    scenes: z.string().min(1).optional(),
    seed: z.coerce.number().int().nonnegative().default(1),
    at: hour.optional(),
    limit: z.coerce.number().min(1).max(600).default(50),
  }),
  async run({ id, scenes = readConfig().scenesDir, seed, at, limit }, { progress }) {
    const { folderFiles } = await import('../content/scene-files.ts');
    const { readScenes, sourcesIn } = await import('../content/read-scenes.ts');
    const { isError } = await import('../content/content-fault.ts');
    const { simulate } = await import('./simulate/simulate.ts');
    const { hourOf, momentAt, momentsOf } = await import('./simulate/moments.ts');
    const folder = resolve(scenes);
    const files = folderFiles(folder);
    const sources = sourcesIn(files);
    if (!sources.has(id)) throw new UsageError(`There is no scene ${id} in ${scenes}`);
    progress('Reading the scenes');
    const read = readScenes(sources);
    const one = read.scenes.get(id);
    const errors = read.faults.filter(isError);
    if (!one || errors.length > 0)
      return {
        exit: EXIT.faults,
        text: `${faultsText(errors)}\n\nNobody can visit scenes with errors.`,
        value: { faults: errors },
      };
    const moments = at === undefined ? momentsOf(one) : [momentAt(at)];
    const simulated = await simulate(files, folder, one, read.scenes, { seed, limit, moments, progress });
    const hours = simulated.moments.map(hourOf);
    const coverage = coverageOf(simulated);
    const missed = coverage.some(({ never }) => never.length > 0);
    const { visitors, took } = simulated;
    const head = `${visitors} visitors in ${id} at ${hours.join(', ')} for ${took.toFixed(1)} s (seed ${seed}):`;
    return {
      exit: missed ? EXIT.faults : EXIT.well,
      text: `${head}\n${coverageText(coverage)}`,
      value: {
        scene: id,
        seed,
        visitors,
        hours,
        seconds: Math.round(took * 10) / 10,
        coverage: Object.fromEntries(coverage.map(({ what, ...counts }) => [what, counts])),
      },
    };
  },
});
