import type { Parvis } from '../../../client-sdk/index.ts';
import { element } from '../element.ts';
import { onLocale, pick, say } from '../locale.ts';

/** What the page does about it. */
interface Builders {
  /** Draws the place anew. */
  redraw(): void;
  good(text: string): void;
}

const PREVIEW = /^preview-/;
const MOST_SHOWN = 4;
const DESIGNERS: ReadonlySet<string> = new Set(['designer', 'admin']);

type Faults = readonly {
  readonly file: string;
  readonly place: string;
  readonly reason: string;
  readonly remedy: string;
}[];

/** Follows what level designers do to the place that one is in; tells designers what is wrong with what they saved. */
export function followBuilding(client: Parvis, host: HTMLElement, acts: Builders): void {
  const board = element('aside', { class: 'panel building', attributes: { role: 'alert', hidden: '' } });
  const sign = element('p', { class: 'panel building-preview', attributes: { role: 'status', hidden: '' } });
  host.append(board, sign);
  let faults: Faults = [];

  function showFaults(): void {
    board.hidden = faults.length === 0;
    const more = faults.length - MOST_SHOWN;
    board.replaceChildren(
      element('h2', { text: say('building.faulty') }),
      element(
        'ul',
        {},
        ...faults.slice(0, MOST_SHOWN).map(({ file, place, reason, remedy }) =>
          element(
            'li',
            {},
            element('strong', {
              text: say(place ? 'building.fault' : 'building.fault.file', { file, place, reason }),
            }),
            element('span', { text: remedy }),
          ),
        ),
      ),
      more > 0 ? element('p', { text: say('building.more', { count: more }) }) : '',
    );
  }

  function showSign(): void {
    const { place } = client;
    sign.hidden = !place || !PREVIEW.test(place.id);
    if (place) sign.textContent = `${say('building.preview')} · ${pick(place.bundle.scene.title)}`;
  }

  function know(found: Faults): void {
    if (found.length === 0 && faults.length > 0) acts.good(say('building.mended'));
    faults = found;
    showFaults();
  }

  /** Who comes, or logs in, after a save that was broken is told, too. */
  function askFaults(): void {
    const { me, place } = client;
    if (!place || !me || !DESIGNERS.has(me.role)) return;
    place.savedFaults().then(
      (found) => client.place === place && know(found),
      () => {},
    );
  }

  client.on('place', () => {
    faults = [];
    showFaults();
    showSign();
    askFaults();
  });
  client.on('me', askFaults);
  client.on('reconnected', askFaults);
  client.on('place.changed', () => acts.redraw());
  client.on('scene.faulty', (fact) => know(fact.faults));
  onLocale(() => {
    showFaults();
    showSign();
  });
}
