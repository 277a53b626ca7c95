import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type SceneShape, sceneShape } from '../../schema/scene.ts';
import type { TiledMap, Tileset } from '../../schema/tiled.ts';
import { LOCALES, type Locale } from '../../schema/words.ts';
import { type ContentFault, faultOf } from './content-fault.ts';
import { compileInk } from './ink.ts';
import { folderFiles } from './scene-files.ts';
import { mapFileOf, readMap } from './tiled/read-map.ts';

/** One scene's files, read and each valid by itself. */
export interface SceneFolder {
  readonly id: string;
  readonly shape: SceneShape;
  /** Path from the scenes folder of the file that the map was read from. */
  readonly mapFile: string;
  readonly map: TiledMap;
  /** By the `source` that the map names; `image` is a path from the scenes folder. */
  readonly tilesets: ReadonlyMap<string, Tileset>;
  /** Compiled ink by `<dialogue>.<locale>`. */
  readonly dialogues: ReadonlyMap<string, string>;
}

/** Folders of the scenes folder that hold a scene. */
export function sceneIds(root: string): string[] {
  return readdirSync(root)
    .filter((name) => statSync(join(root, name)).isDirectory() && existsSync(join(root, name, 'scene.json')))
    .sort();
}

/** Reads scenes/<id>; undefined when a file is so broken that nothing further can be said. Faults are added to the list. */
export function readSceneFolder(root: string, id: string, faults: ContentFault[]): SceneFolder | undefined {
  const shape = readJson(root, `${id}/scene.json`, sceneShape, faults);
  const files = folderFiles(root);
  const mapFile = mapFileOf(files, id);
  const read = readMap(files, mapFile, faults);
  if (!shape || !read) return undefined;
  return {
    id,
    shape,
    mapFile,
    ...read,
    dialogues: readDialogues(root, id, shape, faults),
  };
}

function readJson<T>(root: string, file: string, shape: z.ZodType<T>, faults: ContentFault[]): T | undefined {
  const path = join(root, file);
  if (!existsSync(path)) {
    faults.push(faultOf('file-missing', { file, place: '', reason: 'the file is missing' }));
    return undefined;
  }
  const text = readFileSync(path, 'utf8');
  try {
    const result = shape.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    for (const issue of result.error.issues)
      faults.push(faultOf('shape-wrong', { file, place: issue.path.join('.'), reason: issue.message }));
  } catch (error) {
    const reason = `is not JSON: ${error instanceof Error ? error.message : error}`;
    faults.push(faultOf('json-broken', { file, ...placeIn(text, reason), reason }));
  }
  return undefined;
}

/** The line and column that the engine's message names, if it does. */
function placeIn(text: string, message: string): { place: string; line?: number; column?: number } {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return { place: '' };
  const before = text.slice(0, Number(position)).split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  return { place: `line ${line}`, line, column };
}

function readDialogues(root: string, id: string, shape: SceneShape, faults: ContentFault[]): Map<string, string> {
  const compiled = new Map<string, string>();
  for (const name of new Set(Object.values(shape.npcs).map((npc) => npc.dialogue))) {
    const there = LOCALES.filter((locale) => existsSync(join(root, dialogueFile(id, name, locale))));
    for (const locale of LOCALES) {
      const file = dialogueFile(id, name, locale);
      const rule = there.length === 0 ? 'dialogue-missing' : 'translation-missing';
      if (!there.includes(locale)) faults.push(faultOf(rule, { file, place: '', reason: 'the dialogue is missing' }));
      else {
        const source = readDialogue(root, file, faults);
        if (source !== undefined) compiled.set(`${name}.${locale}`, source);
      }
    }
  }
  return compiled;
}

function readDialogue(root: string, file: string, faults: ContentFault[]): string | undefined {
  const { json, errors } = compileInk(readFileSync(join(root, file), 'utf8'));
  for (const { rule, line, reason } of errors)
    faults.push(faultOf(rule, { file, place: line ? `line ${line}` : '', reason, ...(line ? { line } : {}) }));
  return json;
}

function dialogueFile(id: string, name: string, locale: Locale): string {
  return `${id}/dialogues/${name}.${locale}.ink`;
}
