import { TILE } from '../../../schema/ground.ts';
import { gidOf, type TiledMap } from '../../../schema/tiled.ts';

export interface Lamp {
  /** The middle of its glow, and how far it goes, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** What is read of a scene to find its lamps: tiles carry their class where the tileset names it. */
interface Lit {
  readonly map: Pick<TiledMap, 'width' | 'tilesets' | 'layers'>;
  readonly tilesets: Readonly<
    Record<
      string,
      { readonly columns: number; readonly tiles?: readonly { readonly id: number; readonly type: string }[] }
    >
  >;
}

/** A tile of a lamp, as in `lamppost-2-1`: what it is of, and the column and row in it. The light is in the top row. */
const LAMP = /^[a-z-]*(?:lamp|lantern|sconce|chandelier)[a-z-]*?(?:-\d+-(\d+))?$/;
const RADIUS = 120;

/** The lamps of a map: where tiles of a class with “lamp”, “lantern”, “sconce” or “chandelier” in its name lie. */
export function lampsOf({ map, tilesets }: Lit): Lamp[] {
  const shining = new Set<number>();
  for (const { firstgid, source } of map.tilesets)
    for (const { id, type } of tilesets[source]?.tiles ?? []) {
      const found = LAMP.exec(type);
      if (found && (found[1] ?? '1') === '1') shining.add(firstgid + id);
    }
  return map.layers.flatMap((layer) =>
    layer.type === 'tilelayer'
      ? layer.data.flatMap((tile, i) => (shining.has(gidOf(tile)) ? [lampAt(i, map.width)] : []))
      : [],
  );
}

function lampAt(cell: number, width: number): Lamp {
  return { x: ((cell % width) + 0.5) * TILE, y: (Math.floor(cell / width) + 0.75) * TILE, radius: RADIUS };
}
