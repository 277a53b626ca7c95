import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { type SceneShape, sceneShape } from '../../schema/scene.ts';
import { type TiledMap, type Tileset, tiledMap, tileset } from '../../schema/tiled.ts';
import { LOCALES, type Locale } from '../../schema/words.ts';
import type { ContentFault } from './content-fault.ts';
import { compileInk, type InkResult } from './ink.ts';
import type { InkCall } from './ink-calls.ts';

/** One scene's files, read and each valid by itself. */
export interface SceneFolder {
  readonly id: string;
  readonly shape: SceneShape;
  readonly map: TiledMap;
  /** By the `source` that the map names; `image` is a path from the scenes folder. */
  readonly tilesets: ReadonlyMap<string, Tileset>;
  /** Compiled ink by `<dialogue>.<locale>`. */
  readonly dialogues: ReadonlyMap<string, string>;
  /** What dialogues call, by file. */
  readonly calls: ReadonlyMap<string, readonly InkCall[]>;
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
    ...readDialogues(root, id, shape, faults),
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

type Read = Pick<SceneFolder, 'dialogues' | 'calls'>;

function readDialogues(root: string, id: string, shape: SceneShape, faults: ContentFault[]): Read {
  const dialogues = new Map<string, string>();
  const calls = new Map<string, readonly InkCall[]>();
  for (const name of new Set(Object.values(shape.npcs).map((npc) => npc.dialogue)))
    for (const locale of LOCALES) {
      const file = dialogueFile(id, name, locale);
      const read = readDialogue(root, file, faults);
      if (read) calls.set(file, read.calls);
      if (read?.json !== undefined) dialogues.set(`${name}.${locale}`, read.json);
    }
  return { dialogues, calls };
}

function readDialogue(root: string, file: string, faults: ContentFault[]): InkResult | undefined {
  if (!existsSync(join(root, file))) {
    faults.push({ file, place: '', reason: 'the dialogue is missing' });
    return undefined;
  }
  const result = compileInk(readFileSync(join(root, file), 'utf8'));
  for (const { line, reason } of result.errors) faults.push({ file, place: line ? `line ${line}` : '', reason });
  return result;
}

function dialogueFile(id: string, name: string, locale: Locale): string {
  return `${id}/dialogues/${name}.${locale}.ink`;
}
