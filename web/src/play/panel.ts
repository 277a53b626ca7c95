import type { Parvis, PlayView } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { onLocale, say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';
import { dicePart } from './dice-part.ts';
import { doorsPart, eventsPart, flagsPart, partyPart } from './leading-parts.ts';
import type { Part, PartNeeds } from './part.ts';
import { narratePart, npcPart } from './telling-parts.ts';

export interface PanelNeeds {
  readonly client: Parvis;
  /** Does something; what is refused is told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  closed(): void;
}

/** The window of who plays: everybody rolls dice, in story mode all narrate in turn, and game masters lead. */
export function openPlay(host: HTMLElement, { client, attempt, closed }: PanelNeeds): void {
  const stops: (() => void)[] = [];
  const end = () => {
    for (const stop of stops) stop();
    closed();
  };
  const { body, close } = openModal(host, { word: 'play.title' }, { class: 'play', closed: end });
  const status = element('p', { class: 'unseen', attributes: { role: 'status' } });
  const bar = element('div', { class: 'play-tabs', label: 'play.parts', attributes: { role: 'group' } });
  const here = element('div', { class: 'play-part' });
  body.append(status, bar, here);

  const needs: PartNeeds = { client, act };
  const [narrate, dice] = [narratePart(needs), dicePart(needs)];
  const leading = [partyPart, npcPart, eventsPart, flagsPart, doorsPart].map((make) => make(needs));
  let shown: Part | null = null;
  let offered = '';

  function open(part: Part): void {
    shown = part;
    here.replaceChildren(part.root);
    for (const tab of bar.children)
      tab.setAttribute('aria-pressed', String((tab as HTMLElement).dataset['word'] === part.word));
  }

  /** Offers what one may do now; a part that one may use no longer is closed. */
  function show(view: PlayView): void {
    const mayNarrate = view.panel !== null || view.turn !== null;
    const parts = [...(mayNarrate ? [narrate] : []), ...(view.panel ? leading : []), dice];
    for (const part of parts) part.show(view);
    const names = parts.map(({ word }) => word).join();
    if (names === offered) return;
    offered = names;
    bar.replaceChildren(
      ...parts.map((part) => button({ class: 'play-tab', word: part.word, press: () => open(part) })),
    );
    bar.hidden = parts.length < 2;
    open(parts.find((part) => part === shown) ?? parts[0] ?? dice);
  }

  const look = async () => show(await client.play.look());

  async function act(does: () => Promise<unknown>): Promise<boolean> {
    status.textContent = '';
    const isDone = await attempt(does);
    // Who was carried off is not here any more to be told how things stand.
    if (client.scenario) await look().catch(() => {});
    if (isDone) status.textContent = say('play.done');
    return isDone;
  }

  const again = () => void look().catch(() => {});
  stops.push(
    client.on('play.changed', again),
    client.on('scenario', (scenario) => (scenario ? again() : close())),
    client.on('place', again),
    client.on('event.began', again),
    client.on('event.ended', again),
    onLocale(again),
  );
  void attempt(look).then((isThere) => {
    if (!isThere) close();
  });
}
