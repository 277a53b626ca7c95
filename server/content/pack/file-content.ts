import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { type ContentFault, faultOf } from '../content-fault.ts';
import { PACK_LIMITS } from './pack-format.ts';
import { endOf } from './unzip.ts';

const PICTURES: Readonly<Record<string, string>> = { png: 'image/png', webp: 'image/webp' };
const SOUNDS: Readonly<Record<string, readonly string[]>> = {
  mp3: ['audio/mpeg'],
  ogg: ['audio/ogg', 'audio/opus', 'application/ogg'],
  wav: ['audio/wav', 'audio/vnd.wave'],
  m4a: ['audio/x-m4a', 'audio/mp4', 'video/mp4'],
};
const SECONDS = 10;

/** What is wrong with the content of a file, whatever it is called; undefined when it is what its name says. */
export async function contentFault(path: string, bytes: Buffer): Promise<ContentFault | undefined> {
  const end = endOf(path);
  const reason = PICTURES[end]
    ? await pictureReason(bytes, PICTURES[end])
    : SOUNDS[end]
      ? await soundReason(bytes, SOUNDS[end])
      : textReason(bytes);
  return reason === undefined ? undefined : faultOf('pack-content', { file: path, place: '', reason });
}

const typeOf = async (bytes: Buffer) => (await fileTypeFromBuffer(bytes).catch(() => undefined))?.mime;

/** A picture is read to its last pixel: one that is cut short is found now, not in a browser. */
async function pictureReason(bytes: Buffer, wanted: string): Promise<string | undefined> {
  if ((await typeOf(bytes)) !== wanted) return `is no ${wanted}`;
  try {
    const picture = sharp(bytes, { limitInputPixels: PACK_LIMITS.pixels, failOn: 'error', sequentialRead: true });
    const { width, height, pages = 1 } = await picture.metadata();
    if (width * height > PACK_LIMITS.pixels) return `has more than ${PACK_LIMITS.pixels} pixels`;
    if (pages > 1) return 'is animated; animated tiles are made of several tiles';
    await picture.resize(1, 1, { fit: 'fill' }).timeout({ seconds: SECONDS }).raw().toBuffer();
    return undefined;
  } catch {
    return `is a picture that cannot be read, or has more than ${PACK_LIMITS.pixels} pixels`;
  }
}

async function soundReason(bytes: Buffer, wanted: readonly string[]): Promise<string | undefined> {
  return wanted.includes((await typeOf(bytes)) ?? '') ? undefined : `is no ${wanted[0]}`;
}

function textReason(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0') ? 'is no text' : undefined;
  } catch {
    return 'is not text in UTF-8';
  }
}
