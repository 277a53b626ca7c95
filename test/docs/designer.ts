import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Piece } from './page.ts';

interface Layer {
  readonly name: string;
  readonly data?: number[];
  readonly objects?: object[];
}
interface MapFile {
  readonly width: number;
  nextobjectid: number;
  readonly layers: readonly Layer[];
}
type Json = Record<string, unknown>;

/** Somebody who does what a page says, in a scenes folder, and nothing else. */
export class Designer {
  readonly #scenes: string;

  constructor(scenes: string) {
    this.#scenes = scenes;
  }

  /** Does with the editor or with Tiled what a piece says. Throws an Error if the page does not say what to do with it. */
  follow({ kind, language, text, says, line }: Piece): void {
    const [, layer, map] = /object of the layer `(\w+)` in `([\w/-]+\.tmj)`:$/.exec(says) ?? [];
    const [, scene] = /^In `([\w/-]+\.json)`:$/.exec(says) ?? [];
    const [, ink] = /^The file `([\w/.-]+\.ink)`(?:, anew)?:$/.exec(says) ?? [];
    const [, drawn] = /^Draw in `([\w/-]+\.tmj)`:$/.exec(says) ?? [];
    if (language === 'json' && layer && map) this.#place(map, layer, JSON.parse(text));
    else if (language === 'json' && scene) this.#write(scene, JSON.parse(text));
    else if (language === 'ink' && ink) this.#save(ink, text);
    else if (kind === 'table' && drawn) this.#draw(drawn, text);
    else throw new Error(`line ${line}: nobody is told what to do with this: “${says}”`);
  }

  /** Writes into scene.json: what has a name there already is replaced. */
  #write(file: string, says: Json): void {
    const json = this.#json<Json>(file);
    for (const [field, value] of Object.entries(says)) {
      const named = typeof value === 'object' && !['title', 'description'].includes(field);
      json[field] = named ? { ...(json[field] as Json | undefined), ...value } : value;
    }
    this.#save(file, JSON.stringify(json, null, 2));
  }

  #place(file: string, layer: string, object: object): void {
    const map = this.#json<MapFile>(file);
    const { objects } = layerOf(map, layer);
    if (!objects) throw new Error(`${layer} of ${file} is no layer of objects`);
    objects.push({ id: map.nextobjectid++, rotation: 0, visible: true, type: '', width: 0, height: 0, ...object });
    this.#save(file, JSON.stringify(map));
  }

  /** Draws the tiles of a table: layer, tiles, column, row. */
  #draw(file: string, table: string): void {
    const map = this.#json<MapFile>(file);
    const tileset = this.#json<{ tiles: { id: number; type: string }[] }>('tiles/parvis.tsj');
    const rows = [...table.matchAll(/^\| `([\w-]+)` \| `([\w-]+)` \| (\d+) \| (\d+) \|$/gm)];
    if (rows.length !== table.trim().split('\n').length - 2) throw new Error(`not every row can be drawn:\n${table}`);
    for (const [, layer = '', tiles = '', column, row] of rows) {
      const { data } = layerOf(map, layer);
      const stamp = tileset.tiles.flatMap(({ id, type }) => {
        const [, name, x = 1, y = 1] = /^(.*?)(?:-(\d+)-(\d+))?$/.exec(type) ?? [];
        return name === tiles ? [{ id, x: Number(column) + Number(x) - 1, y: Number(row) + Number(y) - 1 }] : [];
      });
      if (!data || stamp.length === 0) throw new Error(`${tiles} cannot be drawn in ${layer}`);
      for (const { id, x, y } of stamp) data[y * map.width + x] = id + 1;
    }
    this.#save(file, JSON.stringify(map));
  }

  #json<T>(file: string): T {
    return JSON.parse(readFileSync(join(this.#scenes, file), 'utf8')) as T;
  }

  #save(file: string, text: string): void {
    mkdirSync(dirname(join(this.#scenes, file)), { recursive: true });
    writeFileSync(join(this.#scenes, file), text);
  }
}

function layerOf(map: MapFile, name: string): Layer {
  const layer = map.layers.find((one) => one.name === name);
  if (!layer) throw new Error(`there is no layer ${name}`);
  return layer;
}
