import { createHash } from 'node:crypto';
import { type ContentFault, faultOf } from '../content-fault.ts';
import { editionOf } from '../edition.ts';
import { heldFiles, type SceneFiles } from '../scene-files.ts';
import { contentFault } from './file-content.ts';
import { MANIFEST, manifestShape, PackError, type PackManifest, refusePack } from './pack-format.ts';
import { unzip } from './unzip.ts';

/** A pack that has been opened: what it says of itself has been found to be so. */
export interface Pack {
  readonly scene: string;
  readonly edition: string;
  readonly files: SceneFiles;
  /** How many files it holds, and how many bytes they have. */
  readonly count: number;
  readonly bytes: number;
}

/** Opens a pack; throws PackError with all that is wrong with what is in it. */
export async function readPack(packed: Buffer): Promise<Pack> {
  const held = await unzip(packed);
  const manifest = manifestOf(held);
  held.delete(MANIFEST);
  const faults = [...against(manifest, held)];
  for (const [path, bytes] of held) {
    const fault = await contentFault(path, bytes);
    if (fault) faults.push(fault);
  }
  if (faults.length > 0) throw new PackError(faults);
  const { scene, edition } = manifest;
  const bytes = [...held.values()].reduce((sum, one) => sum + one.length, 0);
  return { scene, edition, files: heldFiles(`the pack of ${scene}`, held), count: held.size, bytes };
}

function manifestOf(held: ReadonlyMap<string, Buffer>): PackManifest {
  const bytes = held.get(MANIFEST);
  if (!bytes) return refusePack('pack-broken', MANIFEST, 'the manifest is missing');
  try {
    const result = manifestShape.safeParse(JSON.parse(bytes.toString()));
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    return refusePack('pack-broken', MANIFEST, `${issue?.path.join('.')}: ${issue?.message}`);
  } catch (error) {
    if (error instanceof PackError) throw error;
    return refusePack('pack-broken', MANIFEST, 'is not JSON');
  }
}

/** The manifest against what is there, file by file and as a whole. */
function* against(manifest: PackManifest, held: ReadonlyMap<string, Buffer>): Generator<ContentFault> {
  const fault = (file: string, reason: string) => faultOf('pack-broken', { file, place: '', reason });
  const named = new Set(manifest.files.map(({ path }) => path));
  for (const { path, bytes, sha256 } of manifest.files) {
    const found = held.get(path);
    if (!found) yield fault(path, 'the manifest names it, but it is not there');
    else if (found.length !== bytes || createHash('sha256').update(found).digest('hex') !== sha256)
      yield fault(path, 'is not what the manifest says');
  }
  for (const path of held.keys()) if (!named.has(path)) yield fault(path, 'the manifest does not name it');
  if (named.size !== manifest.files.length) yield fault(MANIFEST, 'it names a file twice');
  if (editionOf(manifest.files) !== manifest.edition) yield fault(MANIFEST, 'the edition is not that of these files');
  if (!held.has(`${manifest.scene}/scene.json`)) yield fault(MANIFEST, `there is no scene "${manifest.scene}" in it`);
}
