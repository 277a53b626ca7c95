import type { SceneNews } from '../../rooms/scene-news.ts';
import type { Scenes } from '../../rooms/services.ts';
import type { SceneFault } from '../../schema/messages/scene.ts';
import type { ScenePlace } from '../../schema/rest/scenes.ts';
import { ContentError, type ContentFault, faultOf, isError } from './content-fault.ts';
import { sceneFile } from './edition.ts';
import { previewsOf } from './preview.ts';
import { type OpenScene, type Reading, readScenes, sourcesIn } from './read-scenes.ts';
import { scenarioScenes } from './scenario-scenes.ts';
import type { SceneFiles } from './scene-files.ts';
import { servedName } from './scene-place.ts';
import { wallClock } from './wall-clock.ts';
import { eventsGoingOn } from './world-events.ts';

/** Where scenes are to be read anew; undefined closes one. */
export type SceneChanges = ReadonlyMap<string, SceneFiles | undefined>;

/** Every scene of a world, checked as a whole. It changes while people are inside. */
export interface SceneBook extends Scenes {
  ids(): readonly string[];
  /** What a client is shown of a scene that does not depend on who asks; undefined when there is no such scene. */
  place(id: string): ScenePlace | undefined;
  /** The scene with its files. */
  open(id: string): OpenScene | undefined;
  /** What the world would be with these changes, which are not made. */
  propose(changes: SceneChanges): Reading;
  /** Makes the changes and tells of them, unless there is an error among the faults. */
  change(changes: SceneChanges): Reading;
  /** Opens scenes under ids of their own, for `by` and the staff alone. The oldest previews give way. */
  preview(scenes: readonly OpenScene[], by: string): void;
  /** Tells those who follow that files have faults; an empty list: that they have none any more. */
  complain(faults: readonly ContentFault[]): void;
  /** A picture or a sound of a scene by the name it is served by; undefined if there is none, or if it has changed since. */
  file(name: string): Buffer | undefined;
}

const MOST_PREVIEWS = 20;

/** What else scenes are read of, beside a folder. */
interface Published {
  /** Those of the scenes that are shown as they were published, whatever the folder has of them. */
  readonly published: ReadonlyMap<string, SceneFiles>;
  /** Hears of published scenes that do not fit the others any more: they are as the folder has them. */
  dropped(ids: readonly string[], faults: readonly ContentFault[]): void;
}

/** Reads and checks all scenes; throws ContentError naming every fault if one of them is an error. `zone` is an IANA time zone. */
export function openScenes(files: SceneFiles, zone: string, more?: Published): SceneBook {
  const published = more?.published ?? new Map<string, SceneFiles>();
  const { scenes, faults } = readScenes(new Map([...sourcesIn(files), ...published]));
  const all = [...faults];
  if (scenes.size === 0 && faults.length === 0)
    all.push(faultOf('scenes-missing', { file: files.name, place: '', reason: 'there are no scenes here' }));
  const errors = all.filter(isError);
  if (errors.length === 0) return sceneBook(scenes, zone);
  const own = [...published.keys()].filter((id) => errors.some(({ file }) => file.startsWith(`${id}/`)));
  const gone = own.length > 0 ? own : [...published.keys()];
  if (!more || gone.length === 0) throw new ContentError(all);
  more.dropped(gone, errors);
  const left = new Map([...published].filter(([id]) => !gone.includes(id)));
  return openScenes(files, zone, { ...more, published: left });
}

/** A book of scenes that have been read. */
export function sceneBook(opened: ReadonlyMap<string, OpenScene>, zone: string): SceneBook {
  const wall = wallClock(zone);
  let scenes = opened;
  const previews = new Map<string, OpenScene>();
  const followers = new Set<SceneNews>();
  /** What is wrong with what was saved last. */
  let wrong: readonly SceneFault[] = [];
  const ofScenarios = scenarioScenes((id) => scenes.get(id));
  const open = (id: string) => scenes.get(id) ?? previews.get(id) ?? ofScenarios(id);

  function propose(changes: SceneChanges): Reading {
    const kept = [...scenes].filter(([id]) => !changes.has(id));
    const sources = [...changes].flatMap(([id, files]) => (files ? [[id, files] as const] : []));
    return readScenes(new Map(sources), new Map(kept));
  }

  return {
    ids: () => [...scenes.keys()],
    get: (id) => open(id)?.scene,
    place: (id) => open(id)?.place,
    open,
    propose,
    change(changes) {
      const reading = propose(changes);
      if (reading.faults.some(isError)) return reading;
      const before = scenes;
      scenes = reading.scenes;
      const editionIn = (book: typeof scenes, id: string) => book.get(id)?.scene.edition;
      for (const id of changes.keys())
        if (editionIn(before, id) !== editionIn(scenes, id)) for (const { changed } of followers) changed?.(id);
      return reading;
    },
    preview(opened, by) {
      const told: string[] = [];
      for (const shown of previewsOf(opened, by)) {
        // Looked at in other company before, its doors led elsewhere.
        if (previews.delete(shown.scene.id)) told.push(shown.scene.id);
        previews.set(shown.scene.id, shown);
      }
      for (const oldest of [...previews.keys()].slice(0, Math.max(0, previews.size - MOST_PREVIEWS))) {
        previews.delete(oldest);
        told.push(oldest);
      }
      for (const id of told) for (const { changed } of followers) changed?.(id);
    },
    complain(faults) {
      wrong = faults.map(({ file, place, reason, remedy }) => ({ file, place, reason, remedy }));
      for (const { faulty } of followers) faulty?.(wrong);
    },
    file(name) {
      for (const { place, files } of [...scenes.values(), ...previews.values()])
        for (const [path, address] of Object.entries(place.files)) {
          if (address !== `/scenes/files/${name}`) continue;
          const bytes = files.read(path);
          if (bytes && servedName(sceneFile(path, bytes)) === name) return bytes;
        }
      return undefined;
    },
    follow(news) {
      const own = { ...news };
      followers.add(own);
      if (wrong.length > 0) own.faulty?.(wrong);
      return () => void followers.delete(own);
    },
    minutesAt: wall.minutesAt,
    eventsAt: (scene, at) => eventsGoingOn(scene.shape, at, wall),
  };
}
