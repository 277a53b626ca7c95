import { button, element } from '../element.ts';
import type { Word } from '../words.ts';

export interface MenuItem {
  readonly word: Word;
  does(): void;
}

/** Opens a small menu beside a button; Escape, Tab and a press elsewhere close it. The focus goes back to the button. */
export function openMenu(host: HTMLElement, beside: HTMLElement, label: Word, items: readonly MenuItem[]): void {
  const silence = new AbortController();
  const close = (isBack: boolean) => {
    silence.abort();
    menu.remove();
    beside.removeAttribute('aria-expanded');
    if (isBack && beside.isConnected) beside.focus();
  };
  const made = items.map(({ word, does }) =>
    button({
      class: 'menu-item',
      word,
      attributes: { role: 'menuitem', tabindex: '-1' },
      press: () => {
        close(true);
        does();
      },
    }),
  );
  const menu = element('div', { class: 'panel menu', label, attributes: { role: 'menu' } }, ...made);
  const go = (step: number) => {
    const at = made.indexOf(document.activeElement as HTMLButtonElement);
    made[(at + step + made.length) % made.length]?.focus();
  };
  menu.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'ArrowDown') go(1);
    else if (event.key === 'ArrowUp') go(-1);
    else if (event.key === 'Escape' || event.key === 'Tab') close(true);
    else return;
    event.preventDefault();
  });
  const { signal } = silence;
  const elsewhere = (event: Event) => {
    if (!(event.target instanceof Node) || !menu.contains(event.target)) close(false);
  };
  window.addEventListener('pointerdown', elsewhere, { signal, capture: true });
  window.addEventListener('resize', () => close(false), { signal });
  beside.setAttribute('aria-expanded', 'true');
  host.append(menu);
  place(menu, beside);
  made[0]?.focus();
}

/** Under the button, or over it where there is no room; never outside the window. */
function place(menu: HTMLElement, beside: HTMLElement): void {
  const box = beside.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = box.bottom + 4;
  const top = below + height > window.innerHeight - 8 ? box.top - height - 4 : below;
  menu.style.top = `${Math.max(8, top)}px`;
  menu.style.left = `${Math.max(8, Math.min(window.innerWidth - width - 8, box.right - width))}px`;
}
