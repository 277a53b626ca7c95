import type { FileHandle } from 'node:fs/promises';
import { Refusal } from '../../schema/refusals.ts';

/** What the header of an MP4 file says of it. */
export interface Mp4Claims {
  /** Every length that it claims, in seconds: of the whole, of each track, of what comes in pieces. */
  readonly seconds: readonly number[];
  readonly video: { readonly width: number; readonly height: number } | undefined;
  readonly audio: boolean;
}

const MOST_BOXES = 20_000;
/** Largest table of contents that is read, in bytes: some hours of film have one of a few megabytes. */
const MOST_HEADER = 32 * 1024 * 1024;
/** Boxes that hold boxes, on the way to what is read. */
const HOLDERS = new Set(['moov', 'trak', 'mdia', 'mvex']);

interface Box {
  readonly type: string;
  /** Of its content, from the start of what it was read from. */
  readonly start: number;
  readonly end: number;
}

/** The box at a place (ISO/IEC 14496-12, 4.2). Refuses `asset.broken` when it ends behind what it is in. */
function boxAt(head: Buffer, at: number, end: number): Box {
  const short = head.readUInt32BE(0);
  const type = head.toString('latin1', 4, 8);
  const size = short === 1 ? Number(head.readBigUInt64BE(8)) : short === 0 ? end - at : short;
  const start = at + (short === 1 ? 16 : 8);
  if (at + size > end || at + size < start) throw new Refusal('asset.broken');
  return { type, start, end: at + size };
}

/** The table of contents of a file, read into memory. */
async function headerOf(file: FileHandle, size: number): Promise<Buffer> {
  const head = Buffer.alloc(16);
  let found: Box | undefined;
  let boxes = 0;
  for (let at = 0; at + 8 <= size; ) {
    if (++boxes > MOST_BOXES) throw new Refusal('asset.heavy');
    head.fill(0);
    await file.read(head, 0, 16, at);
    const box = boxAt(head, at, size);
    if (box.type === 'moov') found ??= box;
    at = box.end;
  }
  if (!found) throw new Refusal('asset.broken');
  if (found.end - found.start > MOST_HEADER) throw new Refusal('asset.heavy');
  const header = Buffer.alloc(found.end - found.start);
  await file.read(header, 0, header.length, found.start);
  return header;
}

/** A length and the ticks of a second it is counted in: in short or in long fields, as the version says. */
function lengthOf(box: Buffer): { ticks: number; perSecond: number } {
  const long = box[0] === 1;
  const perSecond = box.readUInt32BE(long ? 20 : 12);
  const ticks = long ? Number(box.readBigUInt64BE(24)) : box.readUInt32BE(16);
  const unknown = long ? ticks >= 2 ** 64 - 2048 : ticks === 0xffff_ffff;
  return { ticks: unknown ? 0 : ticks, perSecond };
}

/** Reads what the header claims, without believing any of it. Refuses `asset.broken` and `asset.heavy`. */
export async function readMp4(file: FileHandle, size: number): Promise<Mp4Claims> {
  const header = await headerOf(file, size);
  try {
    return claimsOf(header);
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('asset.broken');
  }
}

function claimsOf(header: Buffer): Mp4Claims {
  const seconds: number[] = [];
  let [perSecond, boxes, audio] = [0, 0, false];
  let video: Mp4Claims['video'];
  let sides = { width: 0, height: 0 };
  const claim = (ticks: number, ofSecond: number) => {
    if (ofSecond === 0) throw new Refusal('asset.broken');
    seconds.push(ticks / ofSecond);
  };
  const walk = (from: number, to: number) => {
    for (let at = from; at + 8 <= to; ) {
      if (++boxes > MOST_BOXES) throw new Refusal('asset.heavy');
      const { type, start, end } = boxAt(header.subarray(at, at + 16), at, to);
      const content = header.subarray(start, end);
      if (HOLDERS.has(type)) walk(start, end);
      else if (type === 'mvhd' || type === 'mdhd') {
        const length = lengthOf(content);
        if (type === 'mvhd') perSecond = length.perSecond;
        claim(length.ticks, length.perSecond);
      } else if (type === 'mehd')
        claim(content[0] === 1 ? Number(content.readBigUInt64BE(4)) : content.readUInt32BE(4), perSecond);
      else if (type === 'tkhd') {
        // The last two fields, in 16.16.
        sides = {
          width: content.readUInt32BE(end - start - 8) >>> 16,
          height: content.readUInt32BE(end - start - 4) >>> 16,
        };
      } else if (type === 'hdlr') {
        const handles = content.toString('latin1', 8, 12);
        if (handles === 'vide') video ??= sides;
        if (handles === 'soun') audio = true;
      }
      at = end;
    }
  };
  walk(0, header.length);
  return { seconds, video, audio };
}
