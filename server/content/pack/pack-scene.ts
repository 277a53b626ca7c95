import { dialogues } from '../check/dialogues.ts';
import { type ContentFault, faultOf, isError } from '../content-fault.ts';
import { readScenes, sourcesIn } from '../read-scenes.ts';
import type { SceneFiles } from '../scene-files.ts';
import { contentFault } from './file-content.ts';
import { PackError } from './pack-format.ts';
import { writePack } from './write-pack.ts';

/** A scene, ready to be published. */
export interface Packed {
  readonly scene: string;
  readonly edition: string;
  readonly packed: Buffer;
  /** Paths of what is in it. */
  readonly paths: readonly string[];
  /** What a server would take, but might be better. */
  readonly warnings: readonly ContentFault[];
}

/** Packs a scene of a scenes folder, with what it uses elsewhere in it. Throws PackError for a scene that has errors. */
export async function packScene(files: SceneFiles, id: string): Promise<Packed> {
  const { scenes, faults } = readScenes(sourcesIn(files));
  const open = scenes.get(id);
  const played = open ? [...dialogues(open.files, open)] : [];
  const own = [...faults.filter(({ file }) => file.startsWith(`${id}/`)), ...played];
  if (!open && own.length === 0)
    throw new PackError([
      faultOf('file-missing', { file: `${id}/scene.json`, place: '', reason: 'the file is missing' }),
    ]);
  if (!open || own.some(isError)) throw new PackError(own);
  const contents = open.contents();
  const wrong = await Promise.all(contents.map(({ path, bytes }) => contentFault(path, bytes)));
  const unfit = wrong.filter((fault) => fault !== undefined);
  if (unfit.length > 0) throw new PackError(unfit);
  const packed = writePack(id, contents);
  return { scene: id, edition: open.scene.edition, packed, paths: contents.map(({ path }) => path), warnings: own };
}
