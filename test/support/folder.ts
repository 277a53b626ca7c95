import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Folder {
  readonly path: string;
  /** Every file below it, by its path from there, in order. */
  files(): string[];
  remove(): void;
}

/** A temporary folder of one test. */
export function aFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'parvis-'));
  return {
    path,
    files: () =>
      readdirSync(path, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(path.length + 1))
        .sort(),
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
