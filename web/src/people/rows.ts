import { element } from '../element.ts';

/** A face in a circle, from the sheet of a character. */
export function faceOf(avatar: string): HTMLElement {
  const face = element('span', { class: 'avatar-face', attributes: { 'aria-hidden': 'true' } });
  face.style.backgroundImage = `url("/scenes/characters/${encodeURIComponent(avatar)}.png")`;
  return face;
}

/** Puts rows in place of those before. The focus stays on what carries the same `data-key`, or else goes to `otherwise`. */
export function replaceRows(list: HTMLElement, rows: readonly HTMLElement[], otherwise: HTMLElement): void {
  const focused = document.activeElement;
  const isInside = focused instanceof HTMLElement && list.contains(focused);
  const key = isInside ? focused.dataset['key'] : undefined;
  list.replaceChildren(...rows);
  if (!isInside) return;
  const same = [...list.querySelectorAll<HTMLElement>('[data-key]')].find((one) => one.dataset['key'] === key);
  (same ?? otherwise).focus();
}
