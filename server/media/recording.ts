import { open } from 'node:fs/promises';
import { parseFile } from 'music-metadata';
import { Refusal } from '../../schema/refusals.ts';
import type { AssetType } from '../../schema/rest/assets.ts';
import { readMp4 } from './mp4.ts';

/** Sound or film: nothing of it is changed, its header is read. */
export interface Recording {
  readonly type: AssetType;
  /** In seconds; null if it does not say. */
  readonly duration: number | null;
  /** Of a film, in pixels. */
  readonly width: number | null;
  readonly height: number | null;
}

/** Sides beyond this are no film. */
const LONGEST_SIDE = 8192;
/** Whoever claims to last that long must bring so many bytes for each second: even speech at its thinnest needs more. */
const LONG_SECONDS = 60;
const THINNEST = 100;

const isWhole = (side: number) => Number.isInteger(side) && side > 0;

function sidesOf(video: { width: number; height: number } | undefined): Pick<Recording, 'width' | 'height'> {
  const { width = 0, height = 0 } = video ?? {};
  if (width > LONGEST_SIDE || height > LONGEST_SIDE) throw new Refusal('asset.pixels');
  return isWhole(width) && isWhole(height) ? { width, height } : { width: null, height: null };
}

/** The longest of what is claimed, in seconds, if all of it can be true; refuses `asset.duration`. */
function believed(claims: readonly number[], bytes: number, minutes: number): number | null {
  for (const seconds of claims) {
    const tooThin = seconds > LONG_SECONDS && bytes / seconds < THINNEST;
    if (!Number.isFinite(seconds) || seconds < 0 || seconds > minutes * 60 || tooThin)
      throw new Refusal('asset.duration', { minutes });
  }
  const longest = Math.max(0, ...claims);
  return longest > 0 ? longest : null;
}

async function readMp4File(path: string, bytes: number) {
  const file = await open(path, 'r');
  try {
    return await readMp4(file, bytes);
  } finally {
    await file.close();
  }
}

/**
 * Reads the header of sound or film of that type. Refuses `asset.broken`, `asset.duration` (what is claimed is more than
 * so many minutes, or absurd), `asset.pixels`, `asset.heavy`, and `asset.type` for what has neither.
 */
export async function readRecording(path: string, type: AssetType, bytes: number, minutes: number): Promise<Recording> {
  if (type === 'audio/mp4' || type === 'video/mp4') {
    const { seconds, video, audio } = await readMp4File(path, bytes);
    if (!video && !audio) throw new Refusal('asset.type');
    const duration = believed(seconds, bytes, minutes);
    // What calls itself sound may carry the picture of its cover as a track.
    return video && type === 'video/mp4'
      ? { type, duration, ...sidesOf(video) }
      : { type: 'audio/mp4', duration, width: null, height: null };
  }
  const { format } = await parseFile(path, { duration: true, skipCovers: true }).catch(() => {
    throw new Refusal('asset.broken');
  });
  const duration = believed(format.duration === undefined ? [] : [format.duration], bytes, minutes);
  if (type !== 'video/webm') {
    if (duration === null) throw new Refusal('asset.broken');
    return { type, duration, width: null, height: null };
  }
  const film = format.trackInfo.find(({ video }) => video)?.video;
  if (!film && !format.trackInfo.some(({ audio }) => audio)) throw new Refusal('asset.type');
  if (!film) return { type: 'audio/webm', duration, width: null, height: null };
  return { type, duration, ...sidesOf({ width: film.pixelWidth ?? 0, height: film.pixelHeight ?? 0 }) };
}
