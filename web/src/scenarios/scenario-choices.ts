import type { ScenarioView } from '../../../client-sdk/index.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';
import { Choices } from '../ui/choices.ts';
import type { ScenarioActs } from './scenarios.ts';

/** More would not be read in a dialogue; the book has all of them. */
const MOST = 5;

interface Ways {
  book(): void;
  none(): void;
}

/** The scenarios that the registrar offers to lead into, as answers; the newest first, or the one that was just come into. */
export function scenarioChoices(
  { client, enter, attempt }: ScenarioActs,
  first: string | null,
  ways: Ways,
): HTMLElement {
  const root = element(
    'div',
    { class: 'scenario-choices' },
    element('p', { class: 'hint', word: 'own.loading', attributes: { role: 'status' } }),
  );
  const take = (act: () => void) => async () => act();
  const nameOf = ({ name, mode }: ScenarioView) => `${name} (${say(`scenario.mode.${mode}`)})`;

  async function fill(): Promise<void> {
    const mine = (await client.scenarios.mine()).filter(({ id }) => id !== client.scenario?.id);
    const ordered = [...mine].sort((a, b) => Number(b.id === first) - Number(a.id === first));
    const choices = new Choices([
      ...ordered.slice(0, MOST).map((one) => ({ text: nameOf(one), take: async () => void (await enter(one.id)) })),
      { text: say('scenarios.book'), take: take(ways.book) },
      { text: say('scenarios.nowhere'), take: take(ways.none) },
    ]);
    root.replaceChildren(
      ...(mine.length === 0 ? [element('p', { class: 'hint', word: 'scenarios.none' })] : []),
      choices.root,
    );
    choices.root.querySelector('button')?.focus({ preventScroll: true });
  }
  void attempt(fill).then((isFilled) => {
    if (!isFilled) ways.none();
  });
  return root;
}
