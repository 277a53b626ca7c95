import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packScene } from '../../server/content/pack/pack-scene.ts';
import { folderFiles } from '../../server/content/scene-files.ts';

/** The part of a drawn map that tests change. */
export interface MapFile {
  width: number;
  layers: { name: string; data?: number[]; objects?: { name: string; x: number; y: number }[] }[];
}

/** A copy of a scenes folder, to be changed and packed. */
export class Drafts {
  readonly root = mkdtempSync(join(tmpdir(), 'parvis-drafts-'));

  constructor(scenesDir: string) {
    cpSync(scenesDir, this.root, { recursive: true });
  }

  edit(file: string, change: (text: string) => string): void {
    const path = join(this.root, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }

  editJson<T>(file: string, change: (json: T) => void): void {
    this.edit(file, (text) => {
      const json = JSON.parse(text) as T;
      change(json);
      return JSON.stringify(json);
    });
  }

  /** Makes tiles of a scene walls, or floor. */
  build(scene: string, tiles: Iterable<readonly [column: number, row: number]>, solid = true): void {
    this.editJson<MapFile>(`${scene}/map.tmj`, ({ width, layers }) => {
      const { data = [] } = layers.find(({ name }) => name === 'collision') ?? {};
      for (const [column, row] of tiles) data[row * width + column] = solid ? 1 : 0;
    });
  }

  pack(scene: string) {
    return packScene(folderFiles(this.root), scene);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** Publishes a pack, as a designer’s program does. */
export async function publish(url: string, token: string, scene: string, packed: Uint8Array, note = '') {
  const form = new FormData();
  form.append('note', note);
  form.append('pack', new Blob([new Uint8Array(packed)]), `${scene}.zip`);
  return asking(`${url}/v1/scenes/${scene}/editions`, token, form);
}

/** Posts something as somebody, and gives what is answered. */
export async function asking(address: string, token: string, body?: FormData, method = 'POST') {
  const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en' };
  const response = await fetch(address, { method, headers, ...(body ? { body } : {}) });
  const text = await response.text();
  return { status: response.status, json: text ? JSON.parse(text) : undefined };
}
