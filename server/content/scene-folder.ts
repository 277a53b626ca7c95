import type { z } from 'zod';
import { dialoguesOf } from '../../schema/scene/npc.ts';
import { type SceneShape, sceneShape } from '../../schema/scene.ts';
import type { TiledMap, Tileset } from '../../schema/tiled.ts';
import { LOCALES, type Locale } from '../../schema/words.ts';
import { type ContentFault, faultOf } from './content-fault.ts';
import { compileInk, type InkResult } from './ink.ts';
import type { InkCall } from './ink-calls.ts';
import { placeIn } from './place-in.ts';
import type { SceneFiles } from './scene-files.ts';
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
  /** What dialogues call, by file. */
  readonly calls: ReadonlyMap<string, readonly InkCall[]>;
}

/** Folders that hold a scene. */
export function sceneIds(files: SceneFiles): string[] {
  return files.list('').filter((name) => files.list(name).includes('scene.json'));
}

/** Reads scenes/<id>; undefined when a file is so broken that nothing further can be said. Faults are added to the list. */
export function readSceneFolder(files: SceneFiles, id: string, faults: ContentFault[]): SceneFolder | undefined {
  const shape = readJson(files, `${id}/scene.json`, sceneShape, faults);
  const mapFile = mapFileOf(files, id);
  const read = readMap(files, mapFile, faults);
  if (!shape || !read) return undefined;
  return {
    id,
    shape,
    mapFile,
    ...read,
    ...readDialogues(files, id, shape, faults),
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
    for (const issue of result.error.issues) {
      // Fields that there are not are at fault, rather than what they are in.
      const places = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
      for (const place of places)
        faults.push(faultOf('shape-wrong', { file, place: place.join('.'), reason: issue.message }));
    }
  } catch (error) {
    const reason = `is not JSON: ${error instanceof Error ? error.message : error}`;
    faults.push(faultOf('json-broken', { file, ...placeIn(text, reason), reason }));
  }
  return undefined;
}

type Dialogues = Pick<SceneFolder, 'dialogues' | 'calls'>;

function readDialogues(files: SceneFiles, id: string, shape: SceneShape, faults: ContentFault[]): Dialogues {
  const dialogues = new Map<string, string>();
  const calls = new Map<string, readonly InkCall[]>();
  for (const name of new Set(Object.values(shape.npcs).flatMap(dialoguesOf))) {
    const there = LOCALES.filter((locale) => files.read(dialogueFile(id, name, locale)));
    for (const locale of LOCALES) {
      const file = dialogueFile(id, name, locale);
      const rule = there.length === 0 ? 'dialogue-missing' : 'translation-missing';
      if (!there.includes(locale)) faults.push(faultOf(rule, { file, place: '', reason: 'the dialogue is missing' }));
      else {
        const read = readDialogue(files, file, faults);
        calls.set(file, read.calls);
        if (read.json !== undefined) dialogues.set(`${name}.${locale}`, read.json);
      }
    }
  }
  return { dialogues, calls };
}

function readDialogue(files: SceneFiles, file: string, faults: ContentFault[]): InkResult {
  const result = compileInk(String(files.read(file) ?? ''));
  for (const { rule, line, reason } of result.errors)
    faults.push(faultOf(rule, { file, place: line ? `line ${line}` : '', reason, ...(line ? { line } : {}) }));
  return result;
}

/** Where a dialogue is written. */
export function dialogueFile(id: string, name: string, locale: Locale): string {
  return `${id}/dialogues/${name}.${locale}.ink`;
}
