import { createHash } from 'node:crypto';
import { type ContentFault, faultOf } from '../content-fault.ts';
import { editionOf } from '../edition.ts';
import { heldFiles, type SceneFiles } from '../scene-files.ts';
import { contentFault } from './file-content.ts';
import { MANIFEST, manifestShape, PackError, type PackedScene, refusePack } from './pack-format.ts';
import { unzip } from './unzip.ts';

/** A scene of a pack that has been opened: what it says of itself has been found to be so. */
export interface Pack {
  readonly scene: string;
  readonly edition: string;
  readonly files: SceneFiles;
  /** How many files it has, and how many bytes they have. */
  readonly count: number;
  readonly bytes: number;
}

/** Opens a pack: each of its scenes. Throws PackError with all that is wrong with what is in it. */
export async function readPack(packed: Buffer): Promise<Pack[]> {
  const held = await unzip(packed);
  const scenes = scenesOf(held);
  held.delete(MANIFEST);
  const faults = [...against(scenes, held)];
  for (const [path, bytes] of held) {
    const fault = await contentFault(path, bytes);
    if (fault) faults.push(fault);
  }
  if (faults.length > 0) throw new PackError(faults);
  return scenes.map(({ scene, edition, files }) => {
    const own = new Map(files.flatMap(({ path }) => [[path, held.get(path) ?? Buffer.alloc(0)] as const]));
    const bytes = [...own.values()].reduce((sum, one) => sum + one.length, 0);
    return { scene, edition, files: heldFiles(`the pack of ${scene}`, own), count: own.size, bytes };
  });
}

/** What the manifest says. */
function scenesOf(held: ReadonlyMap<string, Buffer>): readonly PackedScene[] {
  const bytes = held.get(MANIFEST);
  if (!bytes) return refusePack('pack-broken', MANIFEST, 'the manifest is missing');
  try {
    const result = manifestShape.safeParse(JSON.parse(bytes.toString()));
    if (result.success) return result.data.format === 1 ? [result.data] : result.data.scenes;
    const [issue] = result.error.issues;
    return refusePack('pack-broken', MANIFEST, `${issue?.path.join('.')}: ${issue?.message}`);
  } catch (error) {
    if (error instanceof PackError) throw error;
    return refusePack('pack-broken', MANIFEST, 'is not JSON');
  }
}

/** The manifest against what is there, file by file and as a whole. */
function* against(scenes: readonly PackedScene[], held: ReadonlyMap<string, Buffer>): Generator<ContentFault> {
  const named = new Set(scenes.flatMap(({ files }) => files.map(({ path }) => path)));
  for (const one of scenes) yield* sceneAgainst(one, held);
  for (const path of held.keys()) if (!named.has(path)) yield broken(path, 'the manifest does not name it');
  if (new Set(scenes.map(({ scene }) => scene)).size !== scenes.length)
    yield broken(MANIFEST, 'it names a scene twice');
}

function* sceneAgainst(
  { scene, edition, files }: PackedScene,
  held: ReadonlyMap<string, Buffer>,
): Generator<ContentFault> {
  const named = new Set(files.map(({ path }) => path));
  for (const { path, bytes, sha256 } of files) {
    const found = held.get(path);
    if (!found) yield broken(path, 'the manifest names it, but it is not there');
    else if (found.length !== bytes || createHash('sha256').update(found).digest('hex') !== sha256)
      yield broken(path, 'is not what the manifest says');
  }
  if (named.size !== files.length) yield broken(MANIFEST, 'it names a file twice');
  if (editionOf(files) !== edition) yield broken(MANIFEST, 'the edition is not that of these files');
  if (!named.has(`${scene}/scene.json`)) yield broken(MANIFEST, `there is no scene "${scene}" in it`);
}

const broken = (file: string, reason: string) => faultOf('pack-broken', { file, place: '', reason });
