import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where scenes are read from. Paths count from the scenes folder and have forward slashes, as in `plaza/scene.json`. */
export interface SceneFiles {
  /** What people call it, as a folder's path. */
  readonly name: string;
  /** Names of what is in a folder, sorted ('' is the scenes folder itself); none where there is no such folder. */
  list(folder: string): readonly string[];
  /** Undefined where there is no such file. */
  read(path: string): Buffer | undefined;
}

/** The files of a folder on disk, as they are at each reading. Paths that lead out of it find nothing. */
export function folderFiles(root: string): SceneFiles {
  return {
    name: root,
    list: (folder) => (isInside(folder) ? read(() => readdirSync(join(root, folder)).sort()) : undefined) ?? [],
    read: (path) => (isInside(path) ? read(() => readFileSync(join(root, path))) : undefined),
  };
}

/** Files that are in memory, by path, as those of an unpacked pack. */
export function heldFiles(name: string, held: ReadonlyMap<string, Buffer>): SceneFiles {
  return {
    name,
    list(folder) {
      const prefix = folder === '' ? '' : `${folder}/`;
      const within = [...held.keys()].filter((path) => path.startsWith(prefix));
      return [...new Set(within.map((path) => path.slice(prefix.length).split('/', 1).join('')))].sort();
    },
    read: (path) => held.get(path),
  };
}

/** Both: what `over` has hides what `under` has at the same path. */
export function laidOver(over: SceneFiles, under: SceneFiles): SceneFiles {
  return {
    name: `${over.name} over ${under.name}`,
    list: (folder) => [...new Set([...over.list(folder), ...under.list(folder)])].sort(),
    read: (path) => over.read(path) ?? under.read(path),
  };
}

/** The same files, and the paths that were asked for by then, whether there was anything or not. */
export function notedFiles(files: SceneFiles): { readonly files: SceneFiles; readonly asked: ReadonlySet<string> } {
  const asked = new Set<string>();
  return {
    asked,
    files: {
      name: files.name,
      list: files.list,
      read(path) {
        asked.add(path);
        return files.read(path);
      },
    },
  };
}

/** Every file below a folder, by its path from the scenes folder. */
export function filesBelow(files: SceneFiles, folder: string): string[] {
  return files.list(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    const within = filesBelow(files, path);
    return within.length > 0 ? within : [path];
  });
}

/** Whether a path stays within the folder that it counts from. */
export function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.split('/').includes('..') && !path.includes('\0');
}

/** Undefined where there is nothing of that kind at the path. */
function read<T>(reading: () => T): T | undefined {
  try {
    return reading();
  } catch (error) {
    if (error instanceof Error && 'code' in error && ABSENT.has(String(error.code))) return undefined;
    throw error;
  }
}

const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR']);
