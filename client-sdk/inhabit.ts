import type { DialogueView } from '../schema/messages/dialogue.ts';
import type { FactOf } from '../schema/messages/index.ts';
import type { ScenarioHere } from '../schema/messages/scenario.ts';
import type { ReservedSeat } from '../schema/messages/travel.ts';
import type { Locale } from '../schema/words.ts';
import type { Chat } from './chat.ts';
import type { SceneRoom } from './doorway.ts';
import type { ParvisEvents } from './events.ts';
import type { Exhibits } from './exhibits.ts';
import { followScenario } from './playing.ts';
import type { Rest } from './rest.ts';
import { hearRoom } from './room-news.ts';
import { followChanges } from './scene-changes.ts';
import type { ScenePresence } from './scene-presence.ts';

/** What a stay needs of the client that it is of. */
export interface Host {
  readonly chat: Chat;
  readonly exhibits: Exhibits;
  readonly rest: Rest;
  locale(): Locale;
  /** One has to go elsewhere: a seat is kept there. */
  carried(to: ReservedSeat): Promise<unknown>;
  /** The dialogue as it stands. */
  recall(view: DialogueView): void;
}

interface Told extends Host {
  /** Whether one is still there. */
  isHere(): boolean;
  tell<K extends keyof ParvisEvents>(event: K, value: ParvisEvents[K]): void;
  /** What one is told of the scenario that is played here. */
  know(scenario: ScenarioHere | null): void;
  left(code: number): void;
}

/** Hears everything that a room and its place tell, until their listeners are removed. */
export function inhabit(room: SceneRoom, place: ScenePresence, host: Told): void {
  const { chat, exhibits, rest, locale, carried, recall, isHere, tell, know, left } = host;
  hearRoom(room, { chat, exhibits }, (event, value) => tell(event, value as ParvisEvents[typeof event]));
  room.onMessage('scene.closed', (to: Parameters<typeof carried>[0]) => void carried(to).catch(() => {}));
  const moved = (fact: FactOf<'scenario.moved'>) => tell('scenario.moved', fact);
  followScenario(room, place.id, { locale, isHere, know, moved, carried });
  room.onMessage('dialogue.shown', recall);
  room.onLeave(left);
  const changed = () => {
    if (place.bundle.zones.some(({ kind }) => kind === 'silent' || kind === 'meeting'))
      chat.askHearing().catch(() => {});
    tell('place.changed', place);
  };
  place.tell((event, value) => tell(event, value as ParvisEvents[typeof event]));
  followChanges(room, place, { rest, isHere, changed });
}
