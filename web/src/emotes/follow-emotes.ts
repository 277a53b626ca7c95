import type { Emote, Parvis } from '../../../client-sdk/index.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';

/** In a larger crowd gestures are seen, not told: nobody wants all of them read out. */
const FEW = 20;

interface EmoteActs {
  /** Shows the gesture on a body, by its session id. */
  show(id: string, emote: Emote): void;
}

/** Shows the gestures that are made in the scene, and tells them to who does not see them. */
export function followEmotes(client: Parvis, host: HTMLElement, acts: EmoteActs): void {
  const news = element('p', { class: 'unseen emote-news', attributes: { role: 'status', 'aria-live': 'polite' } });
  host.append(news);
  client.on('emoted', ({ id, emote }) => {
    const { place } = client;
    const name = place?.state.players.get(id)?.name;
    if (!place || name === undefined) return;
    acts.show(id, emote);
    if (place.state.people > FEW && id !== place.sessionId) return;
    // The same twice is twice told.
    news.replaceChildren(element('span', { text: say(`emoted.${emote}`, { name }) }));
  });
}
