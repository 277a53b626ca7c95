const LINE = '.chat-line';

/** Lets the keyboard walk through a list of messages: up and down from author to author, right to what can be done with one. */
export function walkLines(list: HTMLElement): void {
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = nextOf(list, event.key);
    if (!to) return;
    event.preventDefault();
    to.focus();
    to.closest(LINE)?.scrollIntoView({ block: 'nearest' });
  });
}

function nextOf(list: HTMLElement, key: string): HTMLElement | null | undefined {
  const lines = [...list.querySelectorAll<HTMLElement>(LINE)];
  const current = document.activeElement?.closest<HTMLElement>(LINE) ?? null;
  const at = current ? lines.indexOf(current) : -1;
  const authorOf = (line: HTMLElement | undefined) => line?.querySelector<HTMLElement>('.chat-author');
  switch (key) {
    case 'ArrowUp':
      return authorOf(lines[at < 0 ? lines.length - 1 : Math.max(0, at - 1)]);
    case 'ArrowDown':
      return authorOf(lines[at < 0 ? lines.length - 1 : Math.min(lines.length - 1, at + 1)]);
    case 'Home':
      return authorOf(lines[0]);
    case 'End':
      return authorOf(lines.at(-1));
    case 'ArrowRight':
      return current?.querySelector<HTMLElement>('.chat-more');
    case 'ArrowLeft':
      return authorOf(current ?? undefined);
    default:
      return undefined;
  }
}
