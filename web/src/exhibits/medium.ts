import type { ExhibitDetail } from '../../../client-sdk/index.ts';
import { linkAddress } from '../../../schema/exhibits.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import type { Word } from '../words.ts';
import { kindSign } from './sign.ts';
import { bytesInWords } from './sizes.ts';

const nameOf = ({ title }: ExhibitDetail) => title || say('exhibit.untitled');

/** The exhibit itself: to be looked at, listened to, read or followed. */
export function mediumOf(exhibit: ExhibitDetail): HTMLElement {
  switch (exhibit.kind) {
    case 'image':
      return picture(exhibit, nameOf(exhibit));
    case 'pdf':
      return paper(exhibit);
    case 'audio':
      return sound(exhibit);
    case 'video':
      return film(exhibit);
    case 'link':
      return way(exhibit);
  }
}

/** A picture, in a frame; a press shows it in its own size, to be looked over by scrolling. */
function picture({ url, width, height }: ExhibitDetail, alt: string): HTMLElement {
  const image = element('img', { attributes: { src: url, alt } });
  if (width > 0 && height > 0) {
    image.width = width;
    image.height = height;
  }
  const frame = element('div', { class: 'viewer-picture', attributes: { tabindex: '-1' } }, image);
  const zoom = button({
    class: 'button viewer-zoom',
    word: 'exhibit.zoom',
    attributes: { 'aria-pressed': 'false' },
    press: () => turn(),
  });
  const turn = () => {
    const isLarge = frame.classList.toggle('large');
    zoom.setAttribute('aria-pressed', String(isLarge));
    const word: Word = isLarge ? 'exhibit.unzoom' : 'exhibit.zoom';
    zoom.dataset['word'] = word;
    zoom.textContent = say(word);
    // The arrow keys then go over it.
    frame.tabIndex = isLarge ? 0 : -1;
  };
  image.addEventListener('click', turn);
  return element('div', { class: 'viewer-medium' }, frame, zoom);
}

function paper(exhibit: ExhibitDetail): HTMLElement {
  const { pages, bytes, file_url } = exhibit;
  const count = pages === 1 ? say('exhibit.page') : say('exhibit.pages', { pages: pages ?? 0 });
  const load = element('a', {
    class: 'button',
    text: say('exhibit.download', { size: bytesInWords(bytes ?? 0) }),
    attributes: { href: file_url, download: `${nameOf(exhibit)}.pdf`, rel: 'noopener' },
  });
  const shown = picture(exhibit, say('exhibit.first-page', { title: nameOf(exhibit) }));
  shown.append(element('p', { class: 'viewer-note' }, kindSign('pdf'), element('span', { text: count }), load));
  return shown;
}

/** Nothing sounds before somebody presses play. */
function sound({ file_url, title }: ExhibitDetail): HTMLElement {
  const attributes = { src: file_url, controls: '', preload: 'metadata', 'aria-label': title };
  return element('div', { class: 'viewer-medium viewer-sound' }, kindSign('audio'), element('audio', { attributes }));
}

function film({ file_url, width, height, title }: ExhibitDetail): HTMLElement {
  const attributes = { src: file_url, controls: '', preload: 'metadata', playsinline: '', 'aria-label': title };
  const player = element('video', { attributes });
  player.disableRemotePlayback = true;
  if (width > 0 && height > 0) player.style.aspectRatio = `${width} / ${height}`;
  return element('div', { class: 'viewer-medium viewer-film' }, player);
}

/** Where one would go, and that one leaves: nothing of that site is loaded before. */
function way({ link, host }: ExhibitDetail): HTMLElement {
  const address = linkAddress(link ?? '');
  const go = element('a', {
    class: 'button primary',
    text: say('exhibit.leave.go', { host }),
    attributes: {
      href: address?.href ?? '#',
      target: '_blank',
      rel: 'noopener noreferrer nofollow external',
      referrerpolicy: 'no-referrer',
    },
  });
  return element(
    'div',
    { class: 'viewer-medium viewer-way' },
    kindSign('link'),
    element('p', { class: 'viewer-host', text: host }),
    element('p', { class: 'viewer-address', text: address?.href ?? '' }),
    element('h3', { word: 'exhibit.leave' }),
    element('p', { class: 'hint', word: 'exhibit.leave.text' }),
    address ? go : null,
  );
}
