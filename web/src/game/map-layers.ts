import * as Phaser from 'phaser';
import type { SceneBundle } from '../../../schema/rest/scenes.ts';
import { tilesKey } from './artwork.ts';
import { DEPTH } from './depths.ts';

const isDrawn = (name: string) => name !== 'collision';

/** Draws the tile layers of a scene's map: in their order under the bodies, `above` over them. */
export class MapLayers {
  readonly #map: Phaser.Tilemaps.Tilemap;

  constructor(scene: Phaser.Scene, bundle: SceneBundle) {
    const parsed = Phaser.Tilemaps.Parsers.Tiled.ParseJSONTiled(`map:${bundle.scene.id}`, embedded(bundle), false);
    if (!parsed) throw new Error(`the map of ${bundle.scene.id} cannot be read`);
    this.#map = new Phaser.Tilemaps.Tilemap(scene, parsed);
    const sets = Object.entries(bundle.tilesets)
      .map(([source, { image }]) => this.#map.addTilesetImage(source, tilesKey(image)))
      .filter((set) => set !== null);
    let below = DEPTH.ground;
    for (const { name, visible, type } of bundle.map.layers) {
      if (type !== 'tilelayer' || !visible || !isDrawn(name)) continue;
      const layer = this.#map.createLayer(name, sets, 0, 0);
      layer?.setDepth(name === 'above' ? DEPTH.above : below++);
    }
  }

  /** In pixels. */
  get size(): { width: number; height: number } {
    return { width: this.#map.widthInPixels, height: this.#map.heightInPixels };
  }

  stop(): void {
    this.#map.destroy();
  }
}

/** The map as Phaser reads it: with its tilesets inside, and without object layers, which it would check for what they lack. */
function embedded({ map, tilesets }: SceneBundle): object {
  return {
    ...map,
    layers: map.layers.filter((layer) => layer.type === 'tilelayer').map((layer) => ({ ...layer, x: 0, y: 0 })),
    tilesets: map.tilesets.map(({ firstgid, source }) => ({
      ...tilesets[source],
      firstgid,
      name: source,
      margin: 0,
      spacing: 0,
    })),
  };
}
