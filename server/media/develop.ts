import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { Refusal } from '../../schema/refusals.ts';
import { ASSET_TYPES, type AssetKind, type AssetType, type AssetVariant } from '../../schema/rest/assets.ts';
import { drawPaper } from './paper.ts';
import { drawPrint, drawVariants, openPicture } from './picture.ts';
import { readRecording } from './recording.ts';
import type { Print } from './work.ts';

/** What bounds an upload. */
export interface MediaLimits {
  /** Most bytes of a file of each kind. */
  readonly bytes: Readonly<Record<AssetKind, number>>;
  /** Longest sound or film, in minutes. */
  readonly minutes: number;
  /** Most pages of a PDF. */
  readonly pages: number;
}

/** An upload that was looked at, with what was drawn of it. */
export interface Developed {
  readonly kind: AssetKind;
  readonly type: AssetType;
  readonly bytes: number;
  /** SHA-256 of the upload, in hex. */
  readonly hash: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly duration: number | null;
  readonly pages: number | null;
  /** Files in the folder that was named. */
  readonly variants: Readonly<Partial<Record<AssetVariant, string>>>;
}

/** Other names of types. */
const ALIASES: Readonly<Record<string, AssetType>> = { 'audio/x-m4a': 'audio/mp4', 'video/x-m4v': 'video/mp4' };

const kindOf = (type: string) =>
  (Object.keys(ASSET_TYPES) as AssetKind[]).find((kind) => (ASSET_TYPES[kind] as readonly string[]).includes(type));

/** What a file is, whatever it is called; refuses `asset.type`. */
async function sniff(path: string): Promise<{ kind: AssetKind; type: AssetType }> {
  const found = await fileTypeFromFile(path).catch(() => undefined);
  const mime = found?.mime.split(';')[0] ?? '';
  const type = ALIASES[mime] ?? (mime as AssetType);
  const kind = kindOf(type);
  if (!kind) throw new Refusal('asset.type');
  return { kind, type };
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

const MEGABYTE = 1024 * 1024;

const NOTHING = { width: null, height: null, duration: null, pages: null, variants: {} } as const;

/**
 * Looks at a file that somebody sent, and draws into a folder what can be shown of it. Refuses `asset.type`,
 * `asset.too_large`, `asset.broken`, and what is said of a kind in picture.ts, recording.ts and paper.ts.
 */
export async function develop(path: string, into: string, limits: MediaLimits): Promise<Developed> {
  const { kind, type } = await sniff(path);
  const { size: bytes } = await stat(path);
  if (bytes > limits.bytes[kind])
    throw new Refusal('asset.too_large', { megabytes: Math.floor(limits.bytes[kind] / MEGABYTE) });
  const known = { ...NOTHING, kind, type, bytes };
  const hash = await hashOf(path);
  if (kind === 'image')
    return { ...known, hash, ...(await drawVariants(await openPicture(await readFile(path)), into)) };
  if (kind === 'pdf') return { ...known, hash, ...(await drawPaper(await readFile(path), limits.pages, into)) };
  const recording = await readRecording(path, type, bytes, limits.minutes);
  return { ...known, hash, ...recording, kind: recording.type.startsWith('audio/') ? 'audio' : 'video' };
}

/** Draws a portrait or a cover from a picture, into a file. Refuses as `develop` does of pictures. */
export async function developPrint(print: Print, path: string, into: string): Promise<void> {
  const { kind } = await sniff(path);
  if (kind !== 'image') throw new Refusal('asset.type');
  await drawPrint(print, await openPicture(await readFile(path)), into);
}
