import type { Exhibit } from '../../../schema/state.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { openModal } from './modal.ts';

interface ViewerOptions {
  /** Takes the picture down, for who may; null for the others. True when it is down. */
  takeDown: (() => Promise<boolean>) | null;
  /** Reports it to the staff; null for one’s own. */
  report: (() => void) | null;
  closed: () => void;
}

/** A picture in large, with its title and who hung it. */
export function openExhibit(host: HTMLElement, exhibit: Exhibit, { takeDown, report, closed }: ViewerOptions): void {
  const title = exhibit.title || say('exhibit.untitled');
  const { body, close } = openModal(host, { text: title }, { class: 'viewer', closed });
  const picture = element('img', { attributes: { src: exhibit.url, alt: title } });
  if (exhibit.width > 0 && exhibit.height > 0) {
    picture.width = exhibit.width;
    picture.height = exhibit.height;
  }
  const down = button({
    class: 'button',
    word: 'exhibit.takedown',
    press: async () => {
      down.disabled = true;
      if (await takeDown?.()) close();
      else down.disabled = false;
    },
  });
  const complain = button({
    class: 'button',
    word: 'person.report',
    press: () => {
      close();
      report?.();
    },
  });
  body.append(
    element('div', { class: 'viewer-picture' }, picture),
    element(
      'div',
      { class: 'viewer-line' },
      element('p', { text: say('exhibit.by', { name: exhibit.by }) }),
      element('div', { class: 'form-buttons' }, report ? complain : null, takeDown ? down : null),
    ),
  );
}
