import type { ScenarioView } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { onLocale, say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';
import { coverOf } from './cover.ts';
import { foundForm, joinForm } from './scenario-forms.ts';
import type { ScenarioActs } from './scenarios.ts';

/** The book of one's scenarios: those one plays in, and the way into others. */
export function openBook(host: HTMLElement, acts: ScenarioActs): void {
  const { client, attempt } = acts;
  const stops: (() => void)[] = [];
  const { body, close } = openModal(
    host,
    { word: 'scenarios.title' },
    {
      class: 'scenarios',
      closed: () => {
        for (const stop of stops) stop();
        acts.closed();
      },
    },
  );
  const status = element('p', { class: 'own-status', attributes: { role: 'status' } });
  const page = element('div', { class: 'scenario-page', attributes: { tabindex: '-1' } });
  body.append(status, page);
  let mine: readonly ScenarioView[] | null = null;
  let isAtList = true;

  const found = () =>
    show(
      foundForm(client.scenarios, {
        done: ({ name }) => void list(say('scenarios.founded', { name })),
        cancelled: () => void list(''),
      }).root,
    );
  const join = () =>
    show(
      joinForm(client.scenarios, {
        done: ({ name }) => void list(say('scenarios.joined', { name })),
        cancelled: () => void list(''),
      }).root,
    );

  function show(form: HTMLElement): void {
    isAtList = false;
    status.textContent = '';
    page.replaceChildren(form);
    form.querySelector('input')?.focus();
  }

  function fill(): void {
    if (!mine || !isAtList) return;
    const cards = mine.map((one) => scenarioCard(one, acts, close));
    page.replaceChildren(
      cards.length === 0
        ? element('p', { class: 'hint', word: 'scenarios.none' })
        : element('ul', { class: 'scenario-list' }, ...cards),
      element(
        'div',
        { class: 'form-buttons' },
        button({ class: 'button', word: 'scenarios.found', press: found }),
        button({ class: 'button', word: 'scenarios.join', press: join }),
      ),
    );
  }

  async function list(news: string): Promise<void> {
    isAtList = true;
    await attempt(async () => {
      mine = await client.scenarios.mine();
    });
    fill();
    status.textContent = news;
    const first = page.querySelector('button');
    (first ?? page).focus({ preventScroll: true });
  }

  stops.push(onLocale(fill));
  void list('');
}

function scenarioCard(one: ScenarioView, acts: ScenarioActs, close: () => void): HTMLElement {
  const { id, name, mode, description } = one;
  const isHere = acts.client.scenario?.id === id;
  const labelled = (text: string) => ({ 'aria-label': text, title: text });
  const enter = button({
    class: 'button primary',
    word: 'scenarios.enter',
    attributes: labelled(say('scenarios.enter.named', { name })),
    press: () => {
      close();
      void acts.enter(id);
    },
  });
  const open = button({
    class: 'button',
    word: 'scenarios.open',
    attributes: labelled(say('scenarios.open.named', { name })),
    press: () => {
      close();
      acts.open(id);
    },
  });
  return element(
    'li',
    { class: 'scenario-card' },
    coverOf(one),
    element(
      'div',
      { class: 'scenario-words' },
      element('h3', { text: name }),
      element(
        'p',
        { class: 'scenario-marks' },
        element('span', { word: `scenario.mode.${mode}` }),
        one.is_owner ? element('span', { class: 'scenario-mark', word: 'scenario.own' }) : null,
        isHere ? element('span', { class: 'scenario-mark here', word: 'scenario.with-you' }) : null,
      ),
      description ? element('p', { class: 'scenario-about', text: description }) : null,
    ),
    element('div', { class: 'form-buttons' }, isHere ? null : enter, open),
  );
}
