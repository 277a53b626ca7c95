import type { ScenePresence } from '../../client-sdk/index.ts';
import { locale, pick } from './locale.ts';
import type { PlaceSummary } from './ui/hud.ts';
import type { Person } from './ui/people.ts';

/** Everybody in the scene. */
export function peopleOf(place: ScenePresence | null): Person[] {
  if (!place) return [];
  return [...place.state.players.entries()].map(([id, { name, avatar, guest, status }]) => ({
    id,
    name,
    avatar,
    guest,
    status,
    self: id === place.sessionId,
  }));
}

/** The scene in one line. */
export function summaryOf(place: ScenePresence): PlaceSummary {
  return {
    title: pick(place.bundle.scene.title),
    people: place.state.people,
    more: place.state.more,
    events: [...place.state.events.values()].map((event) => (locale() === 'fr' ? event.titleFr : event.titleEn)),
  };
}
