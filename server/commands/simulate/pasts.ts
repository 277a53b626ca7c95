import type { Condition } from '../../../schema/scene/condition.ts';
import type { QuestShape } from '../../../schema/scene/quest.ts';
import type { StoryChange } from '../../../schema/story.ts';
import { LOCALES } from '../../../schema/words.ts';
import type { Checked } from '../../content/cross-check.ts';
import { Answers } from '../../content/ink/answers.ts';
import { literalOf } from '../../content/ink-calls.ts';
import type { SceneFiles } from '../../content/scene-files.ts';
import { dialogueFile } from '../../content/scene-folder.ts';

/** So many ways of having set flags are tried at most. */
const MOST_FLAG_PASTS = 4;

export type Past = readonly StoryChange[];

/**
 * What somebody may have done before he comes to a scene, as far as its dialogues ask: every value of a flag, every item,
 * every step of a quest.
 */
export function pastsFor(files: SceneFiles, { folder }: Checked, all: ReadonlyMap<string, Checked>): Past[] {
  const calls = [...folder.calls.values()].flat();
  const named = (functions: readonly string[]) => [
    ...new Set(calls.flatMap(({ name, given }) => (functions.includes(name) ? [literalOf(given[0]) ?? ''] : []))),
  ];
  const shapes = [...all.values()].map((one) => one.folder.shape);
  const quests = named(['quest', 'begin_quest']).flatMap((id) => {
    const quest = shapes.map((shape) => shape.quests[id]).find((one) => one !== undefined);
    return quest ? stagesOf(id, quest) : [];
  });
  const items = named(['has', 'take']).map((give) => ({ give }));
  return [...flagPasts(files, folder), ...quests, ...(items.length > 0 ? [items] : [])];
}

/** Somebody at every step of a quest, and somebody who is done with it. */
function stagesOf(id: string, { steps }: QuestShape): Past[] {
  return Array.from({ length: steps.length + 1 }, (_, done) => [
    { begin: id },
    ...steps.slice(0, done).flatMap((step) => fulfilling(step.done)),
  ]);
}

function fulfilling({ flags = {}, items = [] }: Condition): Past {
  return [
    ...Object.entries(flags).map(([flag, value]) => ({
      flag,
      value: value === true ? 'yes' : value === false ? '' : value,
    })),
    ...items.map((give) => ({ give })),
  ];
}

/** Flags for several people, so that every value that a dialogue compares a flag with is somebody's. */
function flagPasts(files: SceneFiles, folder: Checked['folder']): Past[] {
  const values = new Map<string, Set<string>>();
  for (const key of folder.dialogues.keys()) {
    const at = key.lastIndexOf('.');
    const locale = LOCALES.find((one) => one === key.slice(at + 1));
    if (!locale) continue;
    const source = String(files.read(dialogueFile(folder.id, key.slice(0, at), locale)) ?? '');
    for (const [flag, compared] of new Answers(source).flags())
      values.set(flag, new Set([...(values.get(flag) ?? []), ...compared]));
  }
  const most = Math.min(MOST_FLAG_PASTS, Math.max(0, ...[...values.values()].map(({ size }) => size)));
  return Array.from({ length: most }, (_, index) =>
    [...values].map(([flag, all]) => ({ flag, value: [...all][index % all.size] ?? '' })),
  );
}
