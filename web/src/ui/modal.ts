import { button, element } from '../element.ts';
import type { Word } from '../words.ts';
import { icon } from './icons.ts';

interface ModalOptions {
  class?: string;
  /** What happens once it is closed, in whatever way. */
  closed?: () => void;
}

export interface Modal {
  readonly body: HTMLElement;
  close(): void;
}

/** Opens a window above the page. The browser keeps the focus in it and closes it on Escape. */
export function openModal(
  host: HTMLElement,
  title: { word: Word } | { text: string },
  options: ModalOptions = {},
): Modal {
  const id = `modal-${crypto.randomUUID()}`;
  const heading = element('h2', {
    ...('word' in title ? { word: title.word } : { text: title.text }),
    attributes: { id },
  });
  const body = element('div', { class: 'modal-body' });
  const close = button({ class: 'icon-button', label: 'close', press: () => dialog.close() }, icon('close'));
  const dialog = element(
    'dialog',
    { class: `panel modal ${options.class ?? ''}`, attributes: { 'aria-labelledby': id } },
    element('header', { class: 'modal-head' }, heading, close),
    body,
  );
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    options.closed?.();
  });
  host.append(dialog);
  dialog.showModal();
  return { body, close: () => dialog.close() };
}
