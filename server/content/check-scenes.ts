import { buildScene } from './build-scene.ts';
import { dialogues } from './check/dialogues.ts';
import { type ContentFault, faultOf, isError } from './content-fault.ts';
import { type Checked, crossCheck } from './cross-check.ts';
import { lineOfPath } from './json-lines.ts';
import type { SceneFiles } from './scene-files.ts';
import { readSceneFolder, sceneIds } from './scene-folder.ts';

/** What all scenes are, and what is wrong with them. */
export interface Report {
  readonly scenes: readonly string[];
  readonly faults: readonly ContentFault[];
}

interface Asked {
  /** Scenes to be told of; all if none is named. All are read: they lead to each other. */
  readonly only?: readonly string[];
  /** Hears how far it is. */
  progress?(text: string): void;
}

/** Checks scenes against everything, more thoroughly than a start does: dialogues are played, too. */
export function checkScenes(files: SceneFiles, { only = [], progress = () => {} }: Asked = {}): Report {
  const faults: ContentFault[] = [];
  const all = new Map<string, Checked>();
  const unread = new Set<string>();
  const ids = sceneIds(files);
  const asked = ids.filter((id) => only.length === 0 || only.includes(id));
  for (const id of ids) {
    progress(`Reading ${id}`);
    const folder = readSceneFolder(files, id, faults);
    if (folder) all.set(id, { folder, scene: buildScene(folder) });
    else unread.add(id);
  }
  if (ids.length === 0)
    faults.push(faultOf('scenes-missing', { file: files.name, place: '', reason: 'there are no scenes here' }));
  progress('Holding the scenes against each other');
  faults.push(...crossCheck(files, all, unread));
  for (const id of asked) {
    const one = all.get(id);
    if (!one) continue;
    progress(`Playing the dialogues of ${id}`);
    faults.push(...dialogues(files, one));
  }
  const others = ids.filter((id) => !asked.includes(id));
  const told = faults.filter(({ file }) => !others.includes(file.split('/')[0] ?? ''));
  return { scenes: asked, faults: inOrder(told.map((fault) => lined(files, fault))) };
}

/** A fault of scene.json with the line that its key path is on. */
function lined(files: SceneFiles, fault: ContentFault): ContentFault {
  if (!fault.file.endsWith('/scene.json') || fault.line !== undefined || fault.place === '') return fault;
  return { ...fault, line: lineOfPath(String(files.read(fault.file) ?? ''), fault.place) };
}

/** Each once; errors first, then by file and line. */
function inOrder(faults: readonly ContentFault[]): ContentFault[] {
  const once = new Map(faults.map((fault) => [JSON.stringify(fault), fault]));
  return [...once.values()].sort(
    (a, b) => Number(isError(b)) - Number(isError(a)) || a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0),
  );
}
