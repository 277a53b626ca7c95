import type { CuratingView, Parvis } from '../../../client-sdk/index.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';
import { curatorsPart } from './curators-part.ts';
import { exhibitionsPart } from './exhibitions-part.ts';
import type { Glimpse } from './viewer.ts';
import { wallsPart } from './walls-part.ts';

export interface CuratingNeeds {
  readonly client: Parvis;
  /** Does something; what is refused is told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  /** Looks at an exhibit in large. */
  look(exhibit: Glimpse): void;
  closed(): void;
}

/** What each part of the window is given. */
export interface Part {
  readonly client: Parvis;
  readonly scene: string;
  readonly view: CuratingView;
  /** Does something, and shows the walls as they are then. */
  act(does: () => Promise<unknown>): Promise<boolean>;
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  look(exhibit: Glimpse): void;
}

/** The window of curators: what waits and hangs, exhibitions, and who the curators are. */
export function openCurating(host: HTMLElement, needs: CuratingNeeds): void {
  const { client, attempt } = needs;
  const scene = client.place?.id;
  if (scene === undefined) return;
  let stop = () => {};
  const options = {
    class: 'curating',
    closed: () => {
      stop();
      needs.closed();
    },
  };
  const { body, close } = openModal(host, { word: 'curating.title' }, options);
  const status = element('p', { class: 'unseen', attributes: { role: 'status' } });
  const parts = element('div', { class: 'curating-parts', attributes: { tabindex: '-1' } });
  body.append(status, parts);

  async function fill(): Promise<void> {
    const view = await client.exhibits.walls(scene ?? '');
    const exhibitions = await client.exhibits.exhibitions(scene ?? '');
    const look = (exhibit: Glimpse) => {
      close();
      needs.look(exhibit);
    };
    const part: Part = { client, scene: scene ?? '', view, act, attempt, look };
    const hadFocus = parts.contains(document.activeElement);
    parts.replaceChildren(...wallsPart(part), exhibitionsPart(part, exhibitions), curatorsPart(part));
    if (hadFocus) parts.focus();
  }

  async function act(does: () => Promise<unknown>): Promise<boolean> {
    status.textContent = '';
    const isDone = await attempt(does);
    await attempt(fill);
    if (isDone) status.textContent = say('curating.done');
    return isDone;
  }

  stop = client.on('unseen', () => void attempt(fill));
  void attempt(fill).then((isThere) => {
    if (!isThere) close();
  });
}
