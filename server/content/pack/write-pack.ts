import { strToU8, type Zippable, zipSync } from 'fflate';
import { editionOf, type SceneFile } from '../edition.ts';
import { MANIFEST, PACK_LIMITS, type PackManifest, refusePack } from './pack-format.ts';

/** Every file is of that day, so that equal scenes make equal packs. Zip files count from 1980, in local time. */
const LONG_AGO = new Date(1980, 0, 1);

/**
 * Packs the files of a scene: a zip with a manifest first. The same files give the same bytes, on any machine: fflate
 * packs in JavaScript, the system's own zlib would not everywhere pack alike.
 */
export function writePack(scene: string, files: readonly SceneFile[]): Buffer {
  const rows = files.map(({ path, bytes, sha256 }) => ({ path, bytes: bytes.length, sha256 }));
  const manifest: PackManifest = { format: 1, scene, edition: editionOf(files), files: rows };
  const content: Zippable = { [MANIFEST]: strToU8(`${JSON.stringify(manifest, null, 2)}\n`) };
  for (const { path, bytes } of files) content[path] = bytes;
  const packed = Buffer.from(zipSync(content, { mtime: LONG_AGO, level: 9 }));
  if (packed.length > PACK_LIMITS.packed)
    refusePack('pack-size', scene, `the pack has ${packed.length} bytes, a server takes ${PACK_LIMITS.packed}`);
  return packed;
}
