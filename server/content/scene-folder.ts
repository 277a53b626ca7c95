import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { dialoguesOf } from '../../schema/scene/npc.ts';
import { type SceneShape, sceneShape } from '../../schema/scene.ts';
import { type TiledMap, type Tileset, tiledMap, tileset } from '../../schema/tiled.ts';
import { LOCALES, type Locale } from '../../schema/words.ts';
import type { ContentFault } from './content-fault.ts';
import { compileInk } from './ink.ts';

/** One scene's files, read and each valid by itself. */
export interface SceneFolder {
  readonly id: string;
  readonly shape: SceneShape;
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
  const map = readJson(root, `${id}/map.tmj`, tiledMap, faults);
  if (!shape || !map) return undefined;
  return {
    id,
    shape,
    map,
    tilesets: readTilesets(root, id, map, faults),
    dialogues: readDialogues(root, id, shape, faults),
  };
}

function readJson<T>(root: string, file: string, shape: z.ZodType<T>, faults: ContentFault[]): T | undefined {
  const path = join(root, file);
  if (!existsSync(path)) {
    faults.push({ file, place: '', reason: 'the file is missing' });
    return undefined;
  }
  try {
    const result = shape.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (result.success) return result.data;
    for (const issue of result.error.issues) faults.push({ file, place: issue.path.join('.'), reason: issue.message });
  } catch (error) {
    faults.push({ file, place: '', reason: `is not JSON: ${error instanceof Error ? error.message : error}` });
  }
  return undefined;
}

function readTilesets(root: string, id: string, map: TiledMap, faults: ContentFault[]): Map<string, Tileset> {
  const found = new Map<string, Tileset>();
  for (const { source } of map.tilesets) {
    const file = join(id, source);
    if (file.startsWith('..')) {
      faults.push({ file: `${id}/map.tmj`, place: source, reason: 'the tileset lies outside the scenes folder' });
      continue;
    }
    const set = readJson(root, file, tileset, faults);
    if (!set) continue;
    const image = join(file, '..', set.image);
    if (image.startsWith('..') || !existsSync(join(root, image)))
      faults.push({ file, place: 'image', reason: `the picture ${set.image} is missing` });
    found.set(source, { ...set, image });
  }
  return found;
}

function readDialogues(root: string, id: string, shape: SceneShape, faults: ContentFault[]): Map<string, string> {
  const compiled = new Map<string, string>();
  for (const name of new Set(Object.values(shape.npcs).flatMap(dialoguesOf)))
    for (const locale of LOCALES) {
      const source = readDialogue(root, dialogueFile(id, name, locale), faults);
      if (source !== undefined) compiled.set(`${name}.${locale}`, source);
    }
  return compiled;
}

function readDialogue(root: string, file: string, faults: ContentFault[]): string | undefined {
  if (!existsSync(join(root, file))) {
    faults.push({ file, place: '', reason: 'the dialogue is missing' });
    return undefined;
  }
  const { json, errors } = compileInk(readFileSync(join(root, file), 'utf8'));
  for (const { line, reason } of errors) faults.push({ file, place: line ? `line ${line}` : '', reason });
  return json;
}

function dialogueFile(id: string, name: string, locale: Locale): string {
  return `${id}/dialogues/${name}.${locale}.ink`;
}
