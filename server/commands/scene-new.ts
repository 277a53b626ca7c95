import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { slug } from '../../schema/words.ts';
import { readConfig } from '../config.ts';
import { defineCommand, EXIT, UsageError } from './command.ts';

export const sceneNew = defineCommand({
  name: 'scene new',
  says: 'Make a scene that runs as it is: a room, a door back, somebody to talk to.',
  takes: { '<id>': 'its folder and its name in addresses, as in old-garden' },
  options: {
    '--from <scene>': 'the scene that its door leads back to; plaza unless said',
    '--door-in <scene>': 'the same, and a door there that leads here: map.tmj and scene.json of that scene are changed',
    '--scenes <folder>': 'the scenes folder, instead of SCENES_DIR',
  },
  more: `Examples:
  parvis scene new garden                  says how to lead a door there
  parvis scene new garden --door-in plaza  leads one there`,
  asked: z.strictObject({
    id: z
      .string()
      .refine(
        (id) => slug.safeParse(id).success,
        'a scene is named in small letters and digits, with hyphens between the words, as in old-garden',
      ),
    from: slug.optional(),
    doorIn: slug.optional(),
    scenes: z.string().min(1).optional(),
  }),
  async run({ id, from, doorIn, scenes = readConfig().scenesDir }) {
    const { folderFiles } = await import('../content/scene-files.ts');
    const { makeScene } = await import('../content/new/make-scene.ts');
    if (from && doorIn && from !== doorIn)
      throw new UsageError(`The door back leads to where the door is: name ${from} or ${doorIn}, not both`);
    const folder = resolve(scenes);
    if (existsSync(join(folder, id)))
      throw new UsageError(`There is a ${id} in ${scenes} already: choose another name`);
    const made = makeScene(folderFiles(folder), id, { from: doorIn ?? from, door: doorIn !== undefined });
    if ('unknown' in made) throw new UsageError(`There is no scene ${made.unknown} in ${scenes}`);
    for (const [path, text] of made.files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const paths = [...made.files.keys()];
    return {
      exit: EXIT.well,
      text: [...paths.map((path) => `  ${join(scenes, path)}`), '', ...made.next].join('\n'),
      value: { scene: id, files: paths, next: made.next },
    };
  },
});
