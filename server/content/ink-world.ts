import { INK_FUNCTIONS } from '../../rooms/dialogue/ink-functions.ts';
import type { SceneShape } from '../../schema/scene.ts';
import { type ContentFault, faultOf } from './content-fault.ts';
import { type InkCall, literalOf } from './ink-calls.ts';

/** The world that dialogues speak of. */
export interface Spoken {
  readonly shapes: ReadonlyMap<string, SceneShape>;
  /** The spawns of each scene. */
  readonly spawns: ReadonlyMap<string, ReadonlySet<string>>;
  /** Scenes that cannot be read: what they might hold is not missed. */
  readonly unread: ReadonlySet<string>;
}

/** The calls of one dialogue of a scene. */
export interface Spelled {
  readonly scene: string;
  readonly file: string;
  readonly calls: readonly InkCall[];
}

/** Items, quests, events, scenes and spawns that dialogues name and that are nowhere. */
export function* checkCalls(dialogues: Iterable<Spelled>, world: Spoken): Generator<ContentFault> {
  const items = new Set([...world.shapes.values()].flatMap(({ items }) => Object.keys(items)));
  const quests = new Set([...world.shapes.values()].flatMap(({ quests }) => Object.keys(quests)));
  for (const { scene, file, calls } of dialogues)
    for (const { line, name, given } of calls) {
      const at = { file, line, place: `line ${line}` };
      const of = (kind: string) =>
        literalOf(given[INK_FUNCTIONS[name]?.takes.findIndex(({ is }) => is === kind) ?? -1]);
      const [item, quest] = [of('item'), of('quest')];
      if (item !== undefined && !items.has(item) && world.unread.size === 0)
        yield faultOf('item-unknown', { ...at, reason: `there is no item "${item}" in any scene` });
      if (quest !== undefined && !quests.has(quest) && world.unread.size === 0)
        yield faultOf('quest-unknown', { ...at, reason: `there is no quest "${quest}" in any scene` });
      const event = wrongEvent(of('event'), world.shapes.get(scene));
      if (event !== undefined) yield faultOf('event-unknown', { ...at, reason: event });
      const reason = wrongWay(scene, of('scene'), of('spawn'), world);
      if (reason !== undefined) yield faultOf('travel-nowhere', { ...at, reason });
    }
}

function wrongEvent(event: string | undefined, shape: SceneShape | undefined): string | undefined {
  if (event === undefined || !shape) return undefined;
  if (!Object.hasOwn(shape.events, event)) return `there is no event "${event}" in this scene`;
  return shape.events[event]?.lasts === undefined
    ? `the event "${event}" cannot be started: it does not say how long it lasts`
    : undefined;
}

function wrongWay(
  from: string,
  to: string | undefined,
  spawn: string | undefined,
  { spawns, unread }: Spoken,
): string | undefined {
  if (to === undefined || unread.has(to)) return undefined;
  if (to === from) return 'travel() leads to another scene, not to this one';
  const there = spawns.get(to);
  if (!there) return `there is no scene "${to}"`;
  if (spawn !== undefined && !there.has(spawn)) return `the scene "${to}" has no spawn "${spawn}"`;
  return undefined;
}
