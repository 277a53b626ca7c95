import { posix } from 'node:path';
import { TILE } from '../../../schema/ground.ts';
import type { Tileset } from '../../../schema/tiled.ts';
import type { SceneFiles } from '../scene-files.ts';
import type { Complaints } from './complaints.ts';
import { readDocument } from './document.ts';
import { type FileMap, type FileTile, type FileTileset, fileTileset } from './file-shapes.ts';
import { MAP_LIMITS } from './limits.ts';
import { pathFrom } from './path-from.ts';
import { TilePictures } from './tile-pictures.ts';

/** A tile that a map uses. */
export interface UsedTile {
  /** The first tile of the set that the scene draws it with. */
  readonly firstgid: number;
  readonly set: Tileset;
  /** What the set's file says of it beside its picture. */
  readonly told: FileTile | undefined;
}

/** A set of the map's file, opened. */
interface OpenSet {
  readonly firstgid: number;
  /** By this the client knows it. */
  readonly source: string;
  readonly file: FileTileset;
  readonly complaints: Complaints;
  readonly told: ReadonlyMap<number, FileTile>;
}

/** Numbers of tiles that no map of Tiled has: for sets that are not its own, each with room for so many. */
const ADOPTED = 2 ** 27;
const ADOPTED_ROOM = 2 ** 16;

/**
 * The sets of a map, opened as tiles of them turn up: a set that no tile is of is not read and not sent. Of a collection of
 * pictures each becomes a set of its own.
 */
export class TileSets {
  readonly #map: FileMap;
  readonly #entries: FileMap['tilesets'];
  readonly #files: SceneFiles;
  readonly #complaints: Complaints;
  readonly #pictures: TilePictures;
  readonly #opened = new Map<number, OpenSet | undefined>();
  /** Those that cannot be cut into tiles, which is told once. */
  readonly #wrong = new Set<number>();
  readonly #made = new Map<number, { readonly source: string; readonly set: Tileset }>();

  constructor(map: FileMap, files: SceneFiles, complaints: Complaints) {
    this.#map = map;
    this.#entries = [...map.tilesets];
    this.#files = files;
    this.#complaints = complaints;
    this.#pictures = new TilePictures(files);
  }

  /** The tile of a number without turns: 'unknown' when no set has it, undefined when its set is at fault, which is told. */
  use(gid: number): UsedTile | 'unknown' | undefined {
    const entry = this.#entries
      .filter(({ firstgid }) => firstgid <= gid)
      .reduce<FileMap['tilesets'][number] | undefined>((a, b) => (a && a.firstgid > b.firstgid ? a : b), undefined);
    if (!entry) return 'unknown';
    const open = this.#open(entry);
    if (!open) return undefined;
    const id = gid - entry.firstgid;
    const told = open.told.get(id);
    if (!open.file.image) return told?.image ? this.#single(open, told, id) : 'unknown';
    const sheet = this.#made.get(open.firstgid)?.set ?? this.#sheet(open);
    if (!sheet) return undefined;
    return id < sheet.tilecount ? { firstgid: open.firstgid, set: sheet, told } : 'unknown';
  }

  /** Where the tiles of a set's file are counted from, that the map itself may not have: a template's. */
  adopt(file: string): number {
    const known = this.#entries.find(
      ({ source }) => source !== undefined && pathFrom(this.#complaints.file, source) === file,
    );
    if (known) return known.firstgid;
    const firstgid = ADOPTED + this.#entries.length * ADOPTED_ROOM;
    this.#entries.push({ firstgid, source: posix.relative(posix.dirname(this.#complaints.file), file) });
    return firstgid;
  }

  /** All that tiles were used of, by their first tile. */
  get used(): readonly { readonly firstgid: number; readonly source: string; readonly set: Tileset }[] {
    return [...this.#made].map(([firstgid, one]) => ({ firstgid, ...one })).sort((a, b) => a.firstgid - b.firstgid);
  }

  #open(entry: FileMap['tilesets'][number]): OpenSet | undefined {
    const { firstgid } = entry;
    if (!this.#opened.has(firstgid)) this.#opened.set(firstgid, this.#read(entry));
    return this.#opened.get(firstgid);
  }

  #read({ firstgid, source, ...here }: FileMap['tilesets'][number]): OpenSet | undefined {
    const made = (file: FileTileset | undefined, key: string, complaints: Complaints) =>
      file && { firstgid, source: key, file, complaints, told: new Map(file.tiles.map((tile) => [tile.id, tile])) };
    if (source === undefined) {
      const result = fileTileset.safeParse(here);
      if (result.success) return made(result.data, `#${firstgid}`, this.#complaints);
      const [issue] = result.error.issues;
      const place = ['tilesets', firstgid, ...(issue?.path ?? [])].join('.');
      this.#complaints.tell('tiled-file-broken', { place, reason: issue?.message ?? 'is no tileset' });
      return undefined;
    }
    const file = pathFrom(this.#complaints.file, source);
    if (file === undefined) {
      this.#complaints.tell('tileset-outside', { place: source, reason: 'the tileset lies outside the scenes folder' });
      return undefined;
    }
    const complaints = this.#complaints.of(file);
    if (!this.#files.read(file)) {
      complaints.tell('tileset-missing', { reason: `the tileset is missing, which ${this.#complaints.file} names` });
      return undefined;
    }
    return made(readDocument(this.#files, fileTileset, complaints), source, complaints);
  }

  #sheet(open: OpenSet): Tileset | undefined {
    const { file } = open;
    const tiles = [...open.told.values()]
      .map((tile) => toldOf(tile, (frame) => frame))
      .filter(({ type, animation }) => type || animation);
    return this.#make(open, open.firstgid, open.source, file.image ?? '', file, tiles);
  }

  #single(open: OpenSet, told: FileTile, id: number): UsedTile | undefined {
    const firstgid = open.firstgid + id;
    const { file } = open;
    const size = this.#pictures.sizeOf(told.image ?? '', open.complaints);
    if (!size) return undefined;
    const alone = { ...file, tilewidth: size.width, tileheight: size.height, margin: 0, spacing: 0 };
    const tiles = [{ ...toldOf(told, (frame) => frame - id), id: 0 }];
    const set =
      this.#made.get(firstgid)?.set ??
      this.#make(
        open,
        firstgid,
        `${open.source}#${id}`,
        told.image ?? '',
        { ...alone, transparentcolor: told.transparentcolor },
        tiles,
      );
    return set && { firstgid, set, told };
  }

  #make(
    { complaints }: OpenSet,
    firstgid: number,
    source: string,
    image: string,
    file: FileTileset,
    tiles: Tileset['tiles'],
  ): Tileset | undefined {
    const { name, tilewidth, tileheight, margin, spacing, transparentcolor } = file;
    const { most } = MAP_LIMITS.tileSide;
    const size = this.#wrong.has(firstgid) ? undefined : this.#pictures.sizeOf(image, complaints);
    if (!size) return undefined;
    const columns = Math.floor((size.width - margin + spacing) / (tilewidth + spacing));
    const rows = Math.floor((size.height - margin + spacing) / (tileheight + spacing));
    const fits = Number.isInteger(tilewidth) && Number.isInteger(tileheight) && tilewidth <= most && tileheight <= most;
    if (!fits || columns < 1 || rows < 1) {
      const reason = `its tiles are ${tilewidth} × ${tileheight} px (margin ${margin}, spacing ${spacing}), its picture ${size.width} × ${size.height}`;
      this.#wrong.add(firstgid);
      complaints.tell('tileset-tile-size', { place: name || image, reason });
      return undefined;
    }
    const set: Tileset = {
      name,
      image: size.path,
      imagewidth: size.width,
      imageheight: size.height,
      tilewidth,
      tileheight,
      margin,
      spacing,
      columns,
      tilecount: columns * rows,
      drawn: this.#drawn(file),
      ...(transparentcolor ? { transparent: transparentcolor } : {}),
      tiles,
    };
    if (this.#made.size === MAP_LIMITS.tilesets)
      this.#complaints.tell('map-too-large', { reason: `uses more than ${MAP_LIMITS.tilesets} pictures of tiles` });
    this.#made.set(firstgid, { source, set });
    return set;
  }

  #drawn({ tilewidth, tileheight, tileoffset, tilerendersize }: FileTileset): Tileset['drawn'] {
    const { tilewidth: across, tileheight: down } = this.#map;
    const offset = { x: ((tileoffset?.x ?? 0) * TILE) / across, y: ((tileoffset?.y ?? 0) * TILE) / down };
    if (tilerendersize === 'grid') return { width: TILE, height: TILE, ...offset };
    return { width: (tilewidth * TILE) / across, height: (tileheight * TILE) / down, ...offset };
  }
}

function toldOf(
  { id, type, class: named, animation }: FileTile,
  frameOf: (tile: number) => number,
): Tileset['tiles'][number] {
  const frames = animation?.map(({ tileid, duration }) => ({
    tile: frameOf(tileid),
    duration: Math.max(20, Math.round(duration)),
  }));
  return { id, type: type || named || '', ...(frames && frames.length > 1 ? { animation: frames } : {}) };
}
