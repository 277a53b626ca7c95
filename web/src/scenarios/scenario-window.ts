import type { ScenarioDetail, ScenarioPlayerView } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { openModal } from '../ui/modal.ts';
import { coverOf } from './cover.ts';
import { detailsSection } from './details-section.ts';
import { endSection } from './end-section.ts';
import { playersSection } from './players-section.ts';
import type { ScenarioActs } from './scenarios.ts';

/** What the parts of a scenario's window are about. */
export interface ScenarioPart {
  readonly acts: ScenarioActs;
  readonly scenario: ScenarioDetail;
  readonly players: readonly ScenarioPlayerView[];
  /** Whether it is one's own. */
  readonly isOwner: boolean;
  /** Reads it anew; what is said is said there. */
  again(): Promise<void>;
  close(): void;
}

/** The window of a scenario: what it is, who plays in it, and for its owner all that he decides. */
export function openScenario(host: HTMLElement, acts: ScenarioActs, id: string): void {
  const { client, attempt } = acts;
  const { body, close } = openModal(
    host,
    { word: 'scenario.title' },
    { class: 'own-account scenario', closed: acts.closed },
  );
  body.append(element('p', { class: 'hint', word: 'own.loading', attributes: { role: 'status' } }));

  async function read(): Promise<void> {
    const [scenario, players] = await Promise.all([client.scenarios.get(id), client.scenarios.players(id)]);
    const isOwner = scenario.owner_user_id === client.me?.id;
    const part: ScenarioPart = { acts, scenario, players, isOwner, again: read, close };
    const sections = [playersSection(part), isOwner ? detailsSection(part) : null, endSection(part)];
    const hadFocus = body.contains(document.activeElement);
    body.replaceChildren(headOf(part), ...sections.flatMap((section) => (section ? [section.root] : [])));
    // The button that was pressed is gone.
    if (hadFocus) body.querySelector<HTMLElement>('h3[tabindex]')?.focus();
  }
  void attempt(read).then((isRead) => {
    if (!isRead) close();
  });
}

function headOf({ acts, scenario, close }: ScenarioPart): HTMLElement {
  const { id, name, mode, description } = scenario;
  const go = (act: () => void) => () => {
    close();
    act();
  };
  const isHere = acts.client.scenario?.id === id;
  return element(
    'div',
    { class: 'scenario-head' },
    coverOf(scenario),
    element(
      'div',
      { class: 'scenario-words' },
      element('h3', { text: name }),
      element('p', { class: 'scenario-marks' }, element('span', { word: `scenario.mode.${mode}` })),
      description ? element('p', { class: 'scenario-text', text: description }) : null,
    ),
    element(
      'div',
      { class: 'form-buttons' },
      isHere
        ? null
        : button({ class: 'button primary', word: 'scenarios.enter', press: go(() => void acts.enter(id)) }),
      button({ class: 'button', word: 'scenario.invite', press: go(() => acts.invite(id)) }),
    ),
  );
}
