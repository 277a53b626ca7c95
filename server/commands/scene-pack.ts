import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { slug } from '../../schema/words.ts';
import { readConfig } from '../config.ts';
import { sayFault } from '../content/content-fault.ts';
import { PackError } from '../content/pack/pack-format.ts';
import { type PackedScenes, packScenes } from '../content/pack/pack-scene.ts';
import { folderFiles } from '../content/scene-files.ts';
import { defineCommand, EXIT, type Outcome } from './command.ts';

export const scenePack = defineCommand({
  name: 'scene pack',
  says: 'Pack scenes, with everything they use, into one file that can be published.',
  takes: { '<ids...>': 'the scenes, by the names of their folders' },
  options: {
    '--out <file>': 'where to; <id>-<edition>.zip, or <id>-<id>.zip for several, if not said',
    '--scenes <folder>': 'the scenes folder, instead of SCENES_DIR',
  },
  more: `Equal scenes give equal packs, to the byte. Scenes that are packed together are published together: all or none.`,
  asked: z.strictObject({
    ids: z.array(slug).min(1),
    out: z.string().optional(),
    scenes: z.string().min(1).optional(),
  }),
  async run({ ids, out, scenes = readConfig().scenesDir }) {
    try {
      const made = await packScenes(folderFiles(scenes), ids);
      const { packed, paths, warnings } = made;
      const file = resolve(out ?? `${nameOf(made.scenes)}.zip`);
      await writeFile(file, packed);
      const editions = made.scenes.map(({ scene, edition }) => `${scene}: edition ${edition}`);
      const said = [...warnings.map(sayFault), ...(editions.length > 1 ? editions : []), `${file}: ${sizeOf(made)}`];
      const [one] = made.scenes;
      const what = made.scenes.length === 1 ? { ...one } : { scenes: made.scenes };
      return {
        exit: EXIT.well,
        text: said.join('\n'),
        value: { ...what, file, bytes: packed.length, files: paths },
      };
    } catch (error) {
      return faulty(error);
    }
  },
});

const nameOf = (scenes: PackedScenes['scenes']) => {
  const [one] = scenes;
  return scenes.length === 1 ? `${one?.scene}-${one?.edition}` : scenes.map(({ scene }) => scene).join('-');
};

function sizeOf({ scenes, paths, packed }: PackedScenes): string {
  const size = `${paths.length} files, ${packed.length} bytes`;
  return scenes.length === 1 ? `edition ${scenes[0]?.edition}, ${size}` : size;
}

/** A scene that has faults is not packed; what is wrong is what the command found. */
export function faulty(error: unknown): Outcome {
  if (!(error instanceof PackError)) throw error;
  const { faults } = error;
  return { exit: EXIT.faults, text: ['It has faults:', ...faults.map(sayFault)].join('\n'), value: { faults } };
}
