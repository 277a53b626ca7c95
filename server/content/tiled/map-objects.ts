import { TILE } from '../../../schema/ground.ts';
import { gidOf, type ObjectLayer, type Picture, type TiledObject } from '../../../schema/tiled.ts';
import { slug } from '../../../schema/words.ts';
import type { RuleId } from '../rules.ts';
import type { SceneFiles } from '../scene-files.ts';
import type { Complaints } from './complaints.ts';
import { readDocument } from './document.ts';
import { type FileObject, type FileObjectLayer, type FileTemplate, fileTemplate } from './file-shapes.ts';
import { type FlatLayer, tintOf } from './flat-layers.ts';
import { pathFrom } from './path-from.ts';
import type { TileSets } from './tile-sets.ts';

/** Layers whose objects Parvis reads. What is in others is nobody's fault. */
const READ: ReadonlySet<string> = new Set(['spawns', 'portals', 'npcs', 'spots', 'zones', 'paths']);

/** How the pixels of the file become those of the world. */
export interface Measure {
  readonly scale: number;
  /** The tile of the file's count that is the top left one. */
  readonly left: number;
  readonly top: number;
}

/** Reads object layers: templates filled in, everything in pixels of the world. */
export class MapObjects {
  readonly #files: SceneFiles;
  readonly #sets: Pick<TileSets, 'adopt'>;
  readonly #measure: Measure;
  readonly #complaints: Complaints;
  readonly #templates = new Map<string, FileObject | undefined>();
  /** Whether an object that is read could not be kept, so that what else is said of its layer means little. */
  hasLost = false;

  constructor(files: SceneFiles, measure: Measure, sets: Pick<TileSets, 'adopt'>, complaints: Complaints) {
    this.#files = files;
    this.#sets = sets;
    this.#measure = measure;
    this.#complaints = complaints;
  }

  layerOf({ visible, opacity, offset, above, tint }: FlatLayer, layer: FileObjectLayer): ObjectLayer {
    const isRead = READ.has(layer.name);
    const names = new Set<string>();
    const filled = layer.objects.map((object) => this.#filledIn(object));
    const objects = filled.flatMap((whole, index) => {
      const object = this.#placed(whole, index, offset);
      const wrong = isRead ? this.#wrong(object, layer.name, names) : undefined;
      names.add(object.name);
      const isNamed = slug.safeParse(object.name).success;
      if (wrong) this.#tell(wrong, object, layer.name);
      if (isRead && !isNamed) this.hasLost = true;
      return isNamed ? [object] : [];
    });
    const pictures = isRead ? [] : this.#picturesOf(filled, layer.draworder, offset);
    const colour = tintOf(tint);
    return {
      type: 'objectgroup',
      name: layer.name,
      visible,
      opacity,
      ...(above ? { above } : {}),
      ...(colour ? { tint: colour } : {}),
      objects,
      ...(pictures.length > 0 ? { pictures } : {}),
    };
  }

  /** Objects that are tiles are drawn, but for those that mark something for Parvis. */
  #picturesOf(
    objects: readonly FileObject[],
    draworder: string | undefined,
    offset: { x: number; y: number },
  ): Picture[] {
    const { scale, left, top } = this.#measure;
    const pictures = objects.flatMap(({ gid, visible = true, x = 0, y = 0, width = 0, height = 0, rotation = 0 }) =>
      gid && gidOf(gid) > 0 && visible && width > 0 && height > 0
        ? [
            {
              cell: gid,
              x: (x + offset.x) * scale - left * TILE,
              y: (y + offset.y) * scale - top * TILE,
              width: width * scale,
              height: height * scale,
              rotation,
            },
          ]
        : [],
    );
    return draworder === 'index' ? pictures : pictures.sort((a, b) => a.y - b.y);
  }

  #filledIn(object: FileObject): FileObject {
    if (object.template === undefined) return object;
    const template = this.#template(object.template);
    if (!template) return object;
    const own = new Map((object.properties ?? []).map((one) => [one.name, one]));
    const inherited = (template.properties ?? []).filter(({ name }) => !own.has(name));
    return { ...template, ...object, properties: [...inherited, ...own.values()] };
  }

  #template(named: string): FileObject | undefined {
    if (this.#templates.has(named)) return this.#templates.get(named);
    const path = pathFrom(this.#complaints.file, named);
    if (path === undefined)
      this.#complaints.tell('template-outside', {
        place: named,
        reason: 'the template lies outside the scenes folder',
      });
    const read = path === undefined ? undefined : readDocument(this.#files, fileTemplate, this.#complaints.of(path));
    if (!read) this.hasLost = true;
    const object = path !== undefined && read ? { ...read.object, gid: this.#gidIn(path, read) } : undefined;
    this.#templates.set(named, object);
    return object;
  }

  /** The number, among the map's tiles, of the tile that a template's object is. */
  #gidIn(path: string, { object: { gid }, tileset }: FileTemplate): number | undefined {
    const file = tileset && pathFrom(path, tileset.source);
    if (gid === undefined || !file) return undefined;
    return gid - tileset.firstgid + this.#sets.adopt(file);
  }

  #placed(object: FileObject, index: number, offset: { x: number; y: number }): TiledObject {
    const { scale, left, top } = this.#measure;
    const { id = index, name = '', type, class: named, width = 0, height = 0, gid, polyline, properties = [] } = object;
    const x = ((object.x ?? 0) + offset.x) * scale - left * TILE;
    // Tiled holds an object with a picture by its bottom left.
    const y = ((object.y ?? 0) + offset.y - (gid === undefined ? 0 : height)) * scale - top * TILE;
    const odd = oddOf(object);
    const line = polyline?.map((point) => ({ x: point.x * scale, y: point.y * scale }));
    return {
      id,
      name,
      type: type || named || '',
      x,
      y,
      width: width * scale,
      height: height * scale,
      ...(line ? { polyline: line } : {}),
      ...(object.rotation && width > 0 ? { rotation: object.rotation } : {}),
      ...(odd ? { odd } : {}),
      properties,
    };
  }

  #wrong(object: TiledObject, layer: string, names: ReadonlySet<string>): Wrong | undefined {
    if (object.name === '') return { rule: 'object-unnamed', reason: 'has no name' };
    const named = slug.safeParse(object.name);
    if (!named.success) return { rule: 'object-name', reason: named.error.issues[0]?.message ?? 'is no name' };
    // Zones say themselves what they may be like.
    if (layer === 'zones') return undefined;
    if (names.has(object.name))
      return { rule: 'object-twice', reason: `there is another ${object.name} in this layer` };
    const shape = object.polyline ? 'line' : object.odd;
    if (shape === 'line' && layer === 'paths') return undefined;
    if (shape) return { rule: 'object-shape', reason: `is ${SHAPES[shape]}; it must be a point or a rectangle` };
    if (object.rotation) return { rule: 'object-rotated', reason: `is turned by ${object.rotation}°` };
    return undefined;
  }

  #tell({ rule, reason }: Wrong, { id, name, x, y }: TiledObject, layer: string): void {
    const tile = { x: Math.floor(x / TILE), y: Math.floor(y / TILE) };
    const who = name === '' ? `object ${id}` : name;
    this.#complaints.tell(rule, { place: `layer ${layer}, ${who} at tile ${tile.x},${tile.y}`, tile, reason });
  }
}

interface Wrong {
  readonly rule: RuleId;
  readonly reason: string;
}

const SHAPES = {
  line: 'a line',
  ellipse: 'an ellipse',
  capsule: 'a capsule',
  polygon: 'a polygon',
  text: 'a text',
} as const;

/** What an object is that is neither a point nor a rectangle nor a line. */
function oddOf({ ellipse, capsule, polygon, text }: FileObject): TiledObject['odd'] {
  if (ellipse) return 'ellipse';
  if (capsule) return 'capsule';
  if (polygon) return 'polygon';
  return text === undefined ? undefined : 'text';
}
