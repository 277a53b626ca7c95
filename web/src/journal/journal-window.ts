import type { HeldItem, JournalQuest, Journal as JournalShown, Parvis } from '../../../client-sdk/index.ts';
import { element } from '../element.ts';
import { onLocale, pick, say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';
import { pictureOf } from './pictures.ts';

export interface JournalWindowNeeds {
  readonly client: Parvis;
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  closed(): void;
}

/** Quests, what is in one's pockets, and badges; it follows what happens while it is open. */
export function openJournal(host: HTMLElement, { client, attempt, closed }: JournalWindowNeeds): void {
  const stops: (() => void)[] = [];
  const { body } = openModal(
    host,
    { word: 'journal.title' },
    {
      class: 'journal',
      closed: () => {
        for (const stop of stops) stop();
        closed();
      },
    },
  );
  const pages = element('div', { class: 'journal-pages', attributes: { tabindex: '-1' } });
  let shown: JournalShown | null = null;

  const fill = () => {
    if (!shown) return;
    const isWide = pages.querySelector('details')?.open ?? false;
    const { scenario } = client;
    const world = scenario && element('p', { class: 'hint', text: say('journal.scenario', { name: scenario.name }) });
    pages.replaceChildren(...(world ? [world] : []), ...pagesOf(shown, isWide));
  };
  const read = async () => {
    shown = await client.story.journal();
    fill();
  };

  body.append(pages);
  stops.push(
    onLocale(fill),
    client.on('story.changed', () => void attempt(read)),
    // Another world, another story.
    client.on('scenario', () => void attempt(read)),
  );
  void attempt(read).then(() => pages.focus({ preventScroll: true }));
}

function pagesOf({ quests, items, badges }: JournalShown, isWide: boolean): HTMLElement[] {
  const open = quests.filter(({ state }) => state === 'open');
  const over = quests.filter(({ state }) => state === 'done');
  const finished = element(
    'details',
    { class: 'journal-over' },
    element('summary', { text: say('journal.over', { count: over.length }) }),
    ...over.map(questCard),
  );
  finished.open = isWide || open.length === 0;
  const pages = [
    element(
      'section',
      { class: 'journal-part' },
      element('h3', { word: 'journal.quests' }),
      quests.length === 0 ? element('p', { class: 'hint', word: 'journal.quests.none' }) : null,
      ...open.map(questCard),
      over.length > 0 ? finished : null,
    ),
    element(
      'section',
      { class: 'journal-part' },
      element('h3', { word: 'journal.items' }),
      items.length === 0 ? element('p', { class: 'hint', word: 'journal.items.none' }) : null,
      element('ul', { class: 'journal-items' }, ...items.map(itemCard)),
    ),
  ];
  if (badges.length > 0)
    pages.push(
      element(
        'section',
        { class: 'journal-part' },
        element('h3', { word: 'journal.badges' }),
        element('ul', { class: 'journal-items' }, ...badges.map(itemCard)),
      ),
    );
  return pages;
}

function questCard({ title, description, state, steps, rewards }: JournalQuest): HTMLElement {
  const what = rewards.map((one) => pick(one.title)).join(', ');
  return element(
    'article',
    { class: `quest quest-${state}` },
    element('h4', { text: pick(title) }),
    element('p', { class: 'quest-about', text: pick(description) }),
    element('ol', { class: 'quest-steps' }, ...steps.map(stepLine)),
    what === ''
      ? null
      : element('p', {
          class: 'quest-reward',
          text: say(state === 'done' ? 'journal.got' : 'journal.reward', { what }),
        }),
  );
}

function stepLine({ title, done }: JournalQuest['steps'][number]): HTMLElement {
  return element(
    'li',
    { class: done ? 'quest-step done' : 'quest-step' },
    element('span', { class: 'unseen', text: `${say(done ? 'journal.step.done' : 'journal.step.open')} ` }),
    pick(title),
  );
}

function itemCard({ title, description, kind, picture, count }: HeldItem): HTMLElement {
  const name = pick(title);
  return element(
    'li',
    { class: `item item-${kind}` },
    pictureOf(picture, kind),
    element(
      'div',
      { class: 'item-words' },
      element(
        'p',
        { class: 'item-name' },
        count > 1
          ? element('span', {
              attributes: { 'aria-label': say('journal.several', { title: name, count }) },
              text: name,
            })
          : name,
        count > 1
          ? element('b', { class: 'item-count', text: `×${count}`, attributes: { 'aria-hidden': 'true' } })
          : null,
      ),
      element('p', { class: 'item-about', text: pick(description) }),
    ),
  );
}
