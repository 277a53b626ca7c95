import type { ScenePlace } from '../../schema/rest/scenes.ts';
import { buildScene } from './build-scene.ts';
import { type ContentFault, faultOf } from './content-fault.ts';
import { type Checked, crossCheck } from './cross-check.ts';
import { editionOf, filesOf, type SceneFile } from './edition.ts';
import { PREVIEW } from './preview.ts';
import { notedFiles, type SceneFiles } from './scene-files.ts';
import { readSceneFolder, sceneIds } from './scene-folder.ts';
import { placeOf } from './scene-place.ts';

/** A scene that can be opened: what was read of it, what rooms walk in, and what clients are shown. */
export interface OpenScene extends Checked {
  /** Every path that reading it asked for, whether there was a file or not. */
  readonly asked: ReadonlySet<string>;
  readonly place: ScenePlace;
  /** What it consists of, in order. */
  contents(): SceneFile[];
}

/** What came of reading scenes: those that can be read, and all that is wrong. */
export interface Reading {
  readonly scenes: ReadonlyMap<string, OpenScene>;
  readonly faults: readonly ContentFault[];
}

/** The scenes of a folder, each to be read there. */
export function sourcesIn(files: SceneFiles): Map<string, SceneFiles> {
  return new Map(sceneIds(files).map((id) => [id, files]));
}

/** Reads scenes, each where it is, and checks them together; those that are `known` already are not read again. */
export function readScenes(
  sources: ReadonlyMap<string, SceneFiles>,
  known: ReadonlyMap<string, OpenScene> = new Map(),
): Reading {
  const faults: ContentFault[] = [];
  const read = new Map<string, Checked & { readonly asked: ReadonlySet<string> }>();
  const unread = new Set<string>();
  for (const [id, source] of sources) {
    if (PREVIEW.test(id))
      faults.push(faultOf('scene-reserved', { file: id, place: '', reason: 'its name is one of a preview' }));
    const { files, asked } = notedFiles(source);
    const folder = readSceneFolder(files, id, faults);
    if (folder) read.set(id, { files, asked, folder, scene: buildScene(folder) });
    else unread.add(id);
  }
  const all = new Map<string, Checked>([...known, ...read]);
  faults.push(...crossCheck(all, unread));
  const opened = [...read].map(([id, one]) => [id, openScene(id, one)] as const);
  const scenes = new Map([...known, ...opened].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { scenes, faults };
}

function openScene(id: string, read: Checked & { readonly asked: ReadonlySet<string> }): OpenScene {
  const { files, asked, folder } = read;
  const contents = () => filesOf(files, id, asked);
  const held = contents();
  const scene = { ...read.scene, edition: editionOf(held) };
  return { files, asked, folder, scene, place: placeOf({ files, folder, scene }, held), contents };
}
