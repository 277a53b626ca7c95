import { createHash } from 'node:crypto';
import { filesBelow, type SceneFiles } from './scene-files.ts';

/** One file of a scene. */
export interface SceneFile {
  /** From the scenes folder, as in `plaza/scene.json`. */
  readonly path: string;
  readonly bytes: Buffer;
  /** Of the bytes, in hex. */
  readonly sha256: string;
}

/** What a scene may be made of, by the ends of names. Whatever else lies in its folder is the designer's own affair. */
const MADE_OF = /\.(json|tmj|tsj|tj|tmx|tsx|tx|ink|md|png|webp|mp3|ogg|wav|m4a)$/;
/** Folders and files of tools, which begin with a dot. */
const HIDDEN = /(^|\/)\./;

/** Whether a scene may be made of a file of that name. */
export const isMadeOf = (path: string) => MADE_OF.test(path) && !HIDDEN.test(path);

/** The files that a scene consists of: those of its folder, and those elsewhere that reading it asked for. In order. */
export function filesOf(files: SceneFiles, id: string, asked: Iterable<string>): SceneFile[] {
  const paths = new Set([...filesBelow(files, id), ...asked].filter(isMadeOf));
  return [...paths].sort().flatMap((path) => {
    const bytes = files.read(path);
    return bytes ? [sceneFile(path, bytes)] : [];
  });
}

export function sceneFile(path: string, bytes: Buffer): SceneFile {
  return { path, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** Names the content of a scene: 16 hex digits, which change with any byte and any name. */
export function editionOf(files: readonly Pick<SceneFile, 'path' | 'sha256'>[]): string {
  const hash = createHash('sha256');
  for (const { path, sha256 } of files) hash.update(`${path}\0${sha256}\n`);
  return hash.digest('hex').slice(0, 16);
}

export const EDITION = /^[0-9a-f]{16}$/;
