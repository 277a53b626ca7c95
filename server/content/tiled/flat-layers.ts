import type { Complaints } from './complaints.ts';
import { type FileLayer, type FileObjectLayer, type FileTileLayer, fileLayer } from './file-shapes.ts';
import { MAP_LIMITS } from './limits.ts';

/** A layer with what the groups around it add to it. */
export interface FlatLayer {
  readonly layer: FileTileLayer | FileObjectLayer;
  readonly visible: boolean;
  readonly opacity: number;
  /** Drawn over the bodies. */
  readonly above: boolean;
  /** In pixels of the file. */
  readonly offset: { readonly x: number; readonly y: number };
  readonly tint: readonly number[];
}

type Around = Omit<FlatLayer, 'layer'> & { readonly depth: number };

const PLAIN = [255, 255, 255] as const;
const NOTHING_AROUND: Around = {
  visible: true,
  opacity: 1,
  above: false,
  offset: { x: 0, y: 0 },
  tint: PLAIN,
  depth: 0,
};

/** The tile and object layers of a map in their order, taken out of their groups; what cannot be drawn is complained of. */
export function flatLayers(raw: readonly unknown[], complaints: Complaints): FlatLayer[] {
  return [...open(raw, NOTHING_AROUND, 'layers', complaints)];
}

function* open(raw: readonly unknown[], around: Around, path: string, complaints: Complaints): Generator<FlatLayer> {
  if (around.depth > MAP_LIMITS.groupDepth) {
    complaints.tell('map-too-large', { place: path, reason: `groups lie more than ${MAP_LIMITS.groupDepth} deep` });
    return;
  }
  for (const [index, one] of raw.entries()) {
    const result = fileLayer.safeParse(one);
    if (!result.success) {
      const [issue] = result.error.issues;
      const place = [path, index, ...(issue?.path ?? [])].join('.');
      complaints.tell('tiled-file-broken', { place, reason: issue?.message ?? 'is no layer' });
      continue;
    }
    const layer = result.data;
    const inside = within(around, layer);
    if (inside.visible) refuse(layer, complaints);
    if (layer.type === 'group') yield* open(layer.layers, inside, `${path}.${index}.layers`, complaints);
    else if (layer.type !== 'imagelayer') yield { layer, ...inside };
  }
}

function refuse(layer: FileLayer, complaints: Complaints): void {
  const place = `layer ${layer.name}`;
  if (layer.type === 'imagelayer') complaints.tell('image-layer', { place, reason: 'is an image layer' });
  if (layer.parallaxx !== 1 || layer.parallaxy !== 1)
    complaints.tell('layer-parallax', { place, reason: 'moves at another pace than the map (parallax)' });
}

function within(around: Around, layer: FileLayer): Around {
  const property = layer.properties?.find(({ name }) => name === 'above')?.value;
  return {
    visible: around.visible && layer.visible,
    opacity: around.opacity * layer.opacity,
    above:
      property === undefined ? around.above || /^above/i.test(layer.name) : property === true || property === 'true',
    offset: { x: around.offset.x + layer.offsetx, y: around.offset.y + layer.offsety },
    tint: around.tint.map((value, i) => Math.round((value * (colourOf(layer.tintcolor)[i] ?? 255)) / 255)),
    depth: around.depth + 1,
  };
}

/** Red, green and blue of a colour as Tiled writes it: #rrggbb or #aarrggbb. */
function colourOf(text: string | undefined): readonly number[] {
  const digits = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(text ?? '')?.[1];
  return digits ? [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) : PLAIN;
}

/** A colour as #rrggbb; undefined for white, which changes nothing. */
export function tintOf(colour: readonly number[]): string | undefined {
  if (colour.every((value) => value === 255)) return undefined;
  return `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}
