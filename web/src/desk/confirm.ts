import { button, element } from '../element.ts';
import { openModal } from '../ui/modal.ts';
import { tell } from './words.ts';

interface Asking {
  readonly title: string;
  readonly body: readonly Node[];
  /** What the button that does it says. */
  readonly yes: string;
  readonly hard?: boolean;
}

/** Asks before something is done; whether it may be. Escape is no. */
export function confirmed(host: HTMLElement, { title, body, yes, hard = false }: Asking): Promise<boolean> {
  return new Promise((resolve) => {
    let isSure = false;
    const modal = openModal(host, { text: title }, { class: 'desk-confirm', closed: () => resolve(isSure) });
    const go = button({
      class: hard ? 'button hard' : 'button primary',
      text: yes,
      press: () => {
        isSure = true;
        modal.close();
      },
    });
    const no = button({ class: 'button', text: tell('verdict.cancel'), press: () => modal.close() });
    modal.body.append(...body, element('div', { class: 'form-buttons' }, go, no));
    // The safe one is under the finger.
    no.focus();
  });
}
