import type { Parvis, PlayPanel, PlayView } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import type { Word } from '../words.ts';

/** What each part of the panel is given. */
export interface PartNeeds {
  readonly client: Parvis;
  /** Does something, and shows how things stand then; false when it was refused, and the player has been told. */
  act(does: () => Promise<unknown>): Promise<boolean>;
}

/** A part of the panel. What is typed in it stays while things change. */
export interface Part {
  readonly word: Word;
  readonly root: HTMLElement;
  show(view: PlayView): void;
}

/** A part that lists things of the scene for game masters, written anew when they change. */
export function listPart(word: Word, rowsOf: (panel: PlayPanel) => HTMLElement[], none: Word = 'play.none'): Part {
  const root = element('div', { class: 'play-rows' });
  return {
    word,
    root,
    show({ panel }) {
      const held = document.activeElement instanceof HTMLElement ? document.activeElement.dataset['of'] : undefined;
      const rows = panel ? rowsOf(panel) : [];
      root.replaceChildren(...(rows.length > 0 ? rows : [element('p', { class: 'hint', word: none })]));
      // Whoever has just pressed a button finds it again.
      if (held !== undefined) root.querySelector<HTMLElement>(`[data-of="${CSS.escape(held)}"]`)?.focus();
    },
  };
}

/** A thing by its name, a word on how it is, and what one can do with it. */
export function row(name: string, note: string | null, ...buttons: HTMLElement[]): HTMLElement {
  return element(
    'div',
    { class: 'play-row' },
    element(
      'div',
      { class: 'play-what' },
      element('strong', { text: name }),
      note === null ? null : element('span', { class: 'hint', text: note }),
    ),
    element('div', { class: 'play-acts' }, ...buttons),
  );
}

/** A button of a row: `of` names what it is about, so that it can be found again. */
export function rowButton(word: Word, of: string, label: string, press: () => void): HTMLButtonElement {
  return button({ class: 'button', word, attributes: { 'data-of': of, 'aria-label': label }, press });
}

/** Keeps the options of a list, and what is chosen of them. */
export function fillSelect(select: HTMLSelectElement, options: readonly (readonly [value: string, text: string])[]) {
  const before = select.value;
  select.replaceChildren(...options.map(([value, text]) => element('option', { text, attributes: { value } })));
  if (options.some(([value]) => value === before)) select.value = before;
}
