import { gunzipSync, inflateSync, zstdDecompressSync } from 'node:zlib';

/** Why the tiles of a layer cannot be had. */
export class TileDataError extends Error {
  readonly isBomb: boolean;

  constructor(reason: string, isBomb = false) {
    super(reason);
    this.name = 'TileDataError';
    this.isBomb = isBomb;
  }
}

type Unpack = (packed: Buffer, options: { maxOutputLength: number }) => Buffer;

/** As Tiled names them; '' is none. */
const UNPACK: Readonly<Record<string, Unpack>> = {
  '': (bytes) => bytes,
  zlib: inflateSync,
  gzip: gunzipSync,
  zstd: zstdDecompressSync,
};

/** A number of four bytes for each tile. */
const BYTES = 4;

/** The tiles of a layer or chunk, exactly so many; throws TileDataError. Nothing is unpacked beyond their size. */
export function tilesOf(data: readonly number[] | string, compression: string | undefined, count: number): number[] {
  const tiles = typeof data === 'string' ? unpacked(data, compression ?? '', count) : [...data];
  if (tiles.length !== count) throw new TileDataError(`has ${tiles.length} tiles, not ${count}`);
  return tiles;
}

function unpacked(text: string, compression: string, count: number): number[] {
  const unpack = Object.hasOwn(UNPACK, compression) ? UNPACK[compression] : undefined;
  if (!unpack) throw new TileDataError(`is compressed with ${compression}, which Parvis does not read`);
  const packed = Buffer.from(text.trim(), 'base64');
  let bytes: Buffer;
  try {
    bytes = unpack(packed, { maxOutputLength: Math.max(1, count * BYTES) });
  } catch (error) {
    const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (isBomb) throw new TileDataError(`unpacks to more than its ${count} tiles`, true);
    throw new TileDataError(`cannot be unpacked: ${error instanceof Error ? error.message : error}`);
  }
  if (bytes.length % BYTES !== 0) throw new TileDataError('ends in the middle of a tile');
  return Array.from({ length: bytes.length / BYTES }, (_, i) => bytes.readUInt32LE(i * BYTES));
}
