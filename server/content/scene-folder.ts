import { posix } from 'node:path';
import type { z } from 'zod';
import { dialoguesOf } from '../../schema/scene/npc.ts';
import { type SceneShape, sceneShape } from '../../schema/scene.ts';
import { type TiledMap, type Tileset, tiledMap, tileset } from '../../schema/tiled.ts';
import { LOCALES, type Locale } from '../../schema/words.ts';
import { type ContentFault, faultOf } from './content-fault.ts';
import { compileInk } from './ink.ts';
import { isInside, type SceneFiles } from './scene-files.ts';

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

/** Folders that hold a scene. */
export function sceneIds(files: SceneFiles): string[] {
  return files.list('').filter((name) => files.list(name).includes('scene.json'));
}

/** Reads scenes/<id>; undefined when a file is so broken that nothing further can be said. Faults are added to the list. */
export function readSceneFolder(files: SceneFiles, id: string, faults: ContentFault[]): SceneFolder | undefined {
  const shape = readJson(files, `${id}/scene.json`, sceneShape, faults);
  const map = readJson(files, `${id}/map.tmj`, tiledMap, faults);
  if (!shape || !map) return undefined;
  return {
    id,
    shape,
    map,
    tilesets: readTilesets(files, id, map, faults),
    dialogues: readDialogues(files, id, shape, faults),
  };
}

function readJson<T>(files: SceneFiles, file: string, shape: z.ZodType<T>, faults: ContentFault[]): T | undefined {
  const bytes = files.read(file);
  if (!bytes) {
    faults.push(faultOf('file-missing', { file, place: '', reason: 'the file is missing' }));
    return undefined;
  }
  const text = bytes.toString();
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

function readTilesets(files: SceneFiles, id: string, map: TiledMap, faults: ContentFault[]): Map<string, Tileset> {
  const found = new Map<string, Tileset>();
  for (const { source } of map.tilesets) {
    const file = posix.join(id, source);
    if (!isInside(file)) {
      const reason = 'the tileset lies outside the scenes folder';
      faults.push(faultOf('tileset-outside', { file: `${id}/map.tmj`, place: source, reason }));
      continue;
    }
    const set = readJson(files, file, tileset, faults);
    if (!set) continue;
    const image = posix.join(file, '..', set.image);
    if (!isInside(image) || !files.read(image))
      faults.push(
        faultOf('tileset-picture-missing', { file, place: 'image', reason: `the picture ${set.image} is missing` }),
      );
    found.set(source, { ...set, image });
  }
  return found;
}

function readDialogues(files: SceneFiles, id: string, shape: SceneShape, faults: ContentFault[]): Map<string, string> {
  const compiled = new Map<string, string>();
  for (const name of new Set(Object.values(shape.npcs).flatMap(dialoguesOf))) {
    const there = LOCALES.filter((locale) => files.read(dialogueFile(id, name, locale)));
    for (const locale of LOCALES) {
      const file = dialogueFile(id, name, locale);
      const rule = there.length === 0 ? 'dialogue-missing' : 'translation-missing';
      if (!there.includes(locale)) faults.push(faultOf(rule, { file, place: '', reason: 'the dialogue is missing' }));
      else {
        const source = readDialogue(files, file, faults);
        if (source !== undefined) compiled.set(`${name}.${locale}`, source);
      }
    }
  }
  return compiled;
}

function readDialogue(files: SceneFiles, file: string, faults: ContentFault[]): string | undefined {
  const { json, errors } = compileInk(String(files.read(file) ?? ''));
  for (const { rule, line, reason } of errors)
    faults.push(faultOf(rule, { file, place: line ? `line ${line}` : '', reason, ...(line ? { line } : {}) }));
  return json;
}

function dialogueFile(id: string, name: string, locale: Locale): string {
  return `${id}/dialogues/${name}.${locale}.ink`;
}
