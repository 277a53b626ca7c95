import { dialogues } from '../check/dialogues.ts';
import { type ContentFault, faultOf, isError } from '../content-fault.ts';
import type { SceneFile } from '../edition.ts';
import { type Reading, readScenes, sourcesIn } from '../read-scenes.ts';
import type { SceneFiles } from '../scene-files.ts';
import { contentFault } from './file-content.ts';
import { PackError } from './pack-format.ts';
import { writePack } from './write-pack.ts';

interface InPack {
  readonly packed: Buffer;
  /** Paths of what is in it. */
  readonly paths: readonly string[];
  /** What a server would take, but might be better. */
  readonly warnings: readonly ContentFault[];
}

/** Scenes that are published together. */
export interface PackedScenes extends InPack {
  readonly scenes: readonly { readonly scene: string; readonly edition: string }[];
}

/** A scene, ready to be published. */
export interface Packed extends InPack {
  readonly scene: string;
  readonly edition: string;
}

/**
 * Packs scenes of a scenes folder into one pack, with what they use elsewhere in it. Throws PackError for scenes that have
 * errors.
 */
export async function packScenes(files: SceneFiles, ids: readonly string[]): Promise<PackedScenes> {
  const reading = readScenes(sourcesIn(files));
  const found = [...new Set(ids)].map((id) => ({ id, ...looked(reading, id) }));
  const warnings = found.flatMap(({ own }) => own);
  if (warnings.some(isError)) throw new PackError(warnings);
  const contents = new Map(found.map(({ id, contents }) => [id, contents] as const));
  const held = new Map([...contents.values()].flat().map((file) => [file.path, file.bytes]));
  const wrong = await Promise.all([...held].map(([path, bytes]) => contentFault(path, bytes)));
  const unfit = wrong.filter((fault) => fault !== undefined);
  if (unfit.length > 0) throw new PackError(unfit);
  const scenes = found.map(({ id, edition }) => ({ scene: id, edition }));
  return { scenes, packed: writePack(contents), paths: [...held.keys()], warnings };
}

/** A pack of one scene. */
export async function packScene(files: SceneFiles, id: string): Promise<Packed> {
  const { scenes, ...packed } = await packScenes(files, [id]);
  return { scene: id, edition: scenes[0]?.edition ?? '', ...packed };
}

/** What one of the scenes consists of, and what is wrong with it. */
function looked(
  { scenes, faults }: Reading,
  id: string,
): { own: readonly ContentFault[]; edition: string; contents: readonly SceneFile[] } {
  const open = scenes.get(id);
  const own = faults.filter(({ file }) => file.startsWith(`${id}/`));
  if (open)
    return { own: [...own, ...dialogues(open.files, open)], edition: open.scene.edition, contents: open.contents() };
  const missing = faultOf('file-missing', { file: `${id}/scene.json`, place: '', reason: 'the file is missing' });
  return { own: own.some(isError) ? own : [...own, missing], edition: '', contents: [] };
}
