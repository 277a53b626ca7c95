import { strToU8, type Zippable, zipSync } from 'fflate';
import { editionOf, type SceneFile } from '../edition.ts';
import { MANIFEST, PACK_LIMITS, type PackedScene, type PackManifest, refusePack } from './pack-format.ts';

/** Every file is of that day, so that equal scenes make equal packs. Zip files count from 1980, in local time. */
const LONG_AGO = new Date(1980, 0, 1);

/**
 * Packs the files of scenes: a zip with a manifest first. The same files give the same bytes, on any machine and in
 * whichever order the scenes are named: fflate packs in JavaScript, the system's own zlib would not everywhere pack alike.
 */
export function writePack(scenes: ReadonlyMap<string, readonly SceneFile[]>): Buffer {
  const parts = [...scenes].sort(([one], [other]) => (one < other ? -1 : 1));
  const manifest = manifestOf(parts.map(([scene, files]) => packedScene(scene, files)));
  const content: Zippable = { [MANIFEST]: strToU8(`${JSON.stringify(manifest, null, 2)}\n`) };
  for (const { path, bytes } of parts.flatMap(([, files]) => files)) content[path] = bytes;
  const names = parts.map(([scene]) => scene).join(', ');
  const packed = Buffer.from(zipSync(content, { mtime: LONG_AGO, level: 9 }));
  if (packed.length > PACK_LIMITS.packed)
    refusePack('pack-size', names, `the pack has ${packed.length} bytes, a server takes ${PACK_LIMITS.packed}`);
  return packed;
}

function packedScene(scene: string, files: readonly SceneFile[]): PackedScene {
  const rows = files.map(({ path, bytes, sha256 }) => ({ path, bytes: bytes.length, sha256 }));
  return { scene, edition: editionOf(files), files: rows };
}

function manifestOf(scenes: PackedScene[]): PackManifest {
  const [one] = scenes;
  return one && scenes.length === 1 ? { format: 1, ...one } : { format: 2, scenes };
}
