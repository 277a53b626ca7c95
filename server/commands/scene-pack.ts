import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { slug } from '../../schema/words.ts';
import { readConfig } from '../config.ts';
import { sayFault } from '../content/content-fault.ts';
import { PackError } from '../content/pack/pack-format.ts';
import { packScene } from '../content/pack/pack-scene.ts';
import { folderFiles } from '../content/scene-files.ts';
import { defineCommand, EXIT, type Outcome } from './command.ts';

export const scenePack = defineCommand({
  name: 'scene pack',
  says: 'Pack a scene, with everything it uses, into one file that can be published.',
  takes: { '<id>': 'the scene, by the name of its folder' },
  options: {
    '--out <file>': 'where to; <id>-<edition>.zip if not said',
    '--scenes <folder>': 'the scenes folder, instead of SCENES_DIR',
  },
  more: `Equal scenes give equal packs, to the byte.`,
  asked: z.strictObject({ id: slug, out: z.string().optional(), scenes: z.string().min(1).optional() }),
  async run({ id, out, scenes = readConfig().scenesDir }) {
    try {
      const { packed, edition, paths, warnings } = await packScene(folderFiles(scenes), id);
      const file = resolve(out ?? `${id}-${edition}.zip`);
      await writeFile(file, packed);
      const said = [
        ...warnings.map(sayFault),
        `${file}: edition ${edition}, ${paths.length} files, ${packed.length} bytes`,
      ];
      return {
        exit: EXIT.well,
        text: said.join('\n'),
        value: { scene: id, edition, file, bytes: packed.length, files: paths },
      };
    } catch (error) {
      return faulty(error);
    }
  },
});

/** A scene that has faults is not packed; what is wrong is what the command found. */
export function faulty(error: unknown): Outcome {
  if (!(error instanceof PackError)) throw error;
  const { faults } = error;
  return { exit: EXIT.faults, text: ['It has faults:', ...faults.map(sayFault)].join('\n'), value: { faults } };
}
