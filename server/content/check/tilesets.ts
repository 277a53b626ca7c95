import { type ContentFault, faultOf } from '../content-fault.ts';
import type { Checked } from '../cross-check.ts';
import type { SceneFiles } from '../scene-files.ts';

/** The longest side, in pixels, of a picture that every graphics card of today holds. */
const LONGEST_SIDE = 4096;
/** What a visitor waits for before he sees anything. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Whether browsers can hold the tilesets, and whether their pictures are what they say. */
export function* tilesets(files: SceneFiles, { folder }: Checked): Generator<ContentFault> {
  for (const [source, set] of folder.tilesets) {
    const file = set.image;
    const picture = files.read(file);
    if (!picture) continue;
    const size = pngSize(picture) ?? { width: set.imagewidth, height: set.imageheight };
    const said = `${size.width} × ${size.height} pixels`;
    if (Math.max(size.width, size.height) > LONGEST_SIDE)
      yield faultOf('tileset-too-big', { file, place: '', reason: `has ${said}, and may have ${LONGEST_SIDE} a side` });
    if (picture.length > MOST_BYTES)
      yield faultOf('tileset-too-big', {
        file,
        place: '',
        reason: `has ${(picture.length / 1024 / 1024).toFixed(1)} MB, and may have ${MOST_BYTES / 1024 / 1024}`,
        remedy: 'Save the picture with fewer colours, or split the tileset in two.',
      });
    if (size.width !== set.imagewidth || size.height !== set.imageheight)
      yield faultOf('tileset-picture-size', {
        file,
        place: '',
        reason: `has ${said}, and the tileset ${source} says ${set.imagewidth} × ${set.imageheight}`,
      });
  }
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The size that a PNG says it has, in its first chunk; undefined for anything else. */
function pngSize(bytes: Buffer): { width: number; height: number } | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(PNG)) return undefined;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
