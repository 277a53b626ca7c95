import type { Parvis, ScenePresence } from '../../client-sdk/index.ts';
import { locale, pick, say } from './locale.ts';
import type { PlaceSummary } from './ui/hud.ts';
import type { Person } from './ui/people.ts';

/** Everybody in the scene but whom one has blocked. */
export function peopleOf({ place, chat }: Pick<Parvis, 'place' | 'chat'>): Person[] {
  if (!place) return [];
  const seen = [...place.state.players.entries()].filter(([, { account }]) => !chat.blocked.has(account));
  return seen.map(([id, { account, name, avatar, guest, status }]) => ({
    id,
    account,
    name,
    avatar,
    guest,
    status,
    self: id === place.sessionId,
  }));
}

const day = (at: number) => new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(at);

/** The scene in one line. */
export function summaryOf(place: ScenePresence): PlaceSummary {
  return {
    title: pick(place.bundle.scene.title),
    people: place.state.people,
    more: place.state.more,
    events: [
      ...[...place.state.events.values()].map((event) => (locale() === 'fr' ? event.titleFr : event.titleEn)),
      ...[...place.state.exhibitions.values()].map(({ title, until }) =>
        say('exhibition.now', { title, until: day(until) }),
      ),
    ],
  };
}
