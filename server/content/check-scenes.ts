import { dialogues } from './check/dialogues.ts';
import { type ContentFault, faultOf, isError } from './content-fault.ts';
import { lineOfPath } from './json-lines.ts';
import { readScenes, sourcesIn } from './read-scenes.ts';
import type { SceneFiles } from './scene-files.ts';
import { sceneIds } from './scene-folder.ts';

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
  progress('Reading the scenes');
  const ids = sceneIds(files);
  const { scenes, faults } = readScenes(sourcesIn(files));
  const none = faultOf('scenes-missing', { file: files.name, place: '', reason: 'there are no scenes here' });
  const asked = ids.filter((id) => only.length === 0 || only.includes(id));
  const played = asked.flatMap((id) => {
    progress(`Playing the dialogues of ${id}`);
    const one = scenes.get(id);
    return one ? [...dialogues(files, one)] : [];
  });
  const others = ids.filter((id) => !asked.includes(id));
  const all = [...(ids.length === 0 ? [none] : []), ...faults, ...played];
  const told = all.filter(({ file }) => !others.includes(file.split('/')[0] ?? ''));
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
