import type { Exhibit } from '../../../schema/state.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { openModal } from './modal.ts';

interface ViewerOptions {
  /** Takes the picture down, for who may; null for the others. True when it is down. */
  takeDown: (() => Promise<boolean>) | null;
  closed: () => void;
}

/** A picture in large, with its title and who hung it. */
export function openExhibit(host: HTMLElement, exhibit: Exhibit, { takeDown, closed }: ViewerOptions): void {
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
  body.append(
    element('div', { class: 'viewer-picture' }, picture),
    element(
      'div',
      { class: 'viewer-line' },
      element('p', { text: say('exhibit.by', { name: exhibit.by }) }),
      takeDown ? down : null,
    ),
  );
}
