import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { readConfig } from '../config.ts';
import { defineCommand, EXIT, UsageError } from './command.ts';

export const sceneRender = defineCommand({
  name: 'scene render',
  says: 'Draw the map of a scene to a PNG, as the page draws it by day.',
  takes: { '<id>': 'the scene' },
  options: {
    '--annotate': 'draw in what cannot be seen: the grid, doors, spots, spawns, zones, paths, people',
    '--out <file>': 'the file to write, instead of <id>.png',
    '--scenes <folder>': 'the scenes folder, instead of SCENES_DIR',
  },
  more: `A scene with faults is drawn, too, as long as its map and scene.json can be read.

Examples:
  parvis scene render garden
  parvis scene render garden --annotate --out docs/garden.png`,
  asked: z.strictObject({
    id: z.string(),
    annotate: z.boolean().default(false),
    out: z.string().min(1).optional(),
    scenes: z.string().min(1).optional(),
  }),
  async run({ id, annotate, out = `${id}.png`, scenes = readConfig().scenesDir }, terminal) {
    const { folderFiles } = await import('../content/scene-files.ts');
    const { readSceneFolder, sceneIds } = await import('../content/scene-folder.ts');
    const { sayFault } = await import('../content/content-fault.ts');
    const { drawnPlace } = await import('../content/render/drawn-place.ts');
    const { renderScene } = await import('../content/render/render-scene.ts');
    const files = folderFiles(resolve(scenes));
    if (!sceneIds(files).includes(id)) throw new UsageError(`There is no scene ${id} in ${scenes}`);
    const faults: Parameters<typeof readSceneFolder>[2] = [];
    const folder = readSceneFolder(files, id, faults);
    if (!folder) {
      const text = [`${id} cannot be drawn:`, ...faults.map(sayFault)].join('\n');
      return { exit: EXIT.faults, text, value: { scene: id, faults } };
    }
    terminal.progress(`drawing ${id}`);
    const png = await renderScene(drawnPlace(folder), files, { annotate });
    await writeFile(out, png);
    return {
      exit: EXIT.well,
      text: `${id} is drawn in ${out}`,
      value: { scene: id, file: out, bytes: png.length, faults },
    };
  },
});
