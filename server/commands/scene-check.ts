import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { isError } from '../content/content-fault.ts';
import { RULES } from '../content/rules.ts';
import { defineCommand, EXIT, UsageError } from './command.ts';
import { sarifOf } from './report/sarif.ts';
import { faultsText, summaryOf } from './report/text.ts';

export const sceneCheck = defineCommand({
  name: 'scene check',
  says: 'Check scenes: everything that visitors would run into, with file, place and remedy.',
  takes: { '[ids...]': 'the scenes; all if none is named' },
  options: {
    '--scenes <folder>': 'the scenes folder, instead of SCENES_DIR',
    '--sarif': 'answer as SARIF 2.1.0, for code forges and editors',
    '--strict': 'end with 1 for warnings, too',
  },
  more: `Errors stop a start and a publication; warnings are told only. The exit code is 1 if there is an error.

Examples:
  parvis scene check                        all scenes
  parvis scene check garden --strict        one, before it is published
  parvis scene check --sarif > faults.sarif for a code forge`,
  asked: z.strictObject({
    ids: z.array(z.string()).default([]),
    scenes: z.string().min(1).optional(),
    sarif: z.boolean().default(false),
    strict: z.boolean().default(false),
  }),
  async run({ ids, scenes = readConfig().scenesDir, sarif, strict }, terminal) {
    const { checkScenes } = await import('../content/check-scenes.ts');
    const { folderFiles } = await import('../content/scene-files.ts');
    const folder = resolve(scenes);
    const report = checkScenes(folderFiles(folder), { only: ids, progress: terminal.progress });
    const unknown = ids.filter((id) => !report.scenes.includes(id));
    if (unknown.length > 0) throw new UsageError(`There is no scene ${unknown.join(', ')} in ${scenes}`);
    const { faults } = report;
    const errors = faults.filter(isError).length;
    const summary = summaryOf(faults, report.scenes.length);
    const text = faults.length > 0 ? `${faultsText(faults)}\n\n${summary}` : summary;
    return {
      exit: errors > 0 || (strict && faults.length > 0) ? EXIT.faults : EXIT.well,
      text: sarif ? JSON.stringify(sarifOf(faults, uriOf(folder)), null, 2) : text,
      value: {
        scenes: report.scenes,
        errors,
        warnings: faults.length - errors,
        faults: faults.map((fault) => ({ severity: RULES[fault.rule].severity, ...fault })),
      },
    };
  },
});

/** From where the command is run, if that is the way to it; absolute otherwise. */
function uriOf(folder: string): string {
  const way = relative('.', folder);
  return way.startsWith('..') ? `${pathToFileURL(folder).href}/` : `${encodeURI(way)}/`;
}
