import type { OwnProfile } from '../../../schema/rest/accounts.ts';
import { button, element } from '../element.ts';
import { tell } from './words.ts';

/** Why somebody stays outside. */
export type Outside = { readonly me: OwnProfile | null } | { readonly trouble: string };

function wordsFor(outside: Outside): string[] {
  if ('trouble' in outside) return [outside.trouble];
  const { me } = outside;
  if (me === null) return [tell('gate.text'), tell('gate.nobody')];
  return [tell('gate.text'), tell(me.guest ? 'gate.guest' : 'gate.player', { name: me.name })];
}

/** What is shown to those who may not come in: who may, and the way to where one logs in. */
export function gate(outside: Outside, acts: { language(): void; retry(): void }): HTMLElement {
  const isTrouble = 'trouble' in outside;
  const heading = element('h1', {
    text: tell(isTrouble ? 'gate.failed' : 'gate.title'),
    attributes: { tabindex: '-1' },
  });
  const world = element('a', { class: 'button primary', text: tell('desk.world'), attributes: { href: '/' } });
  const retry = button({ class: 'button primary', text: tell('gate.retry'), press: acts.retry });
  return element(
    'div',
    { class: 'desk-gate' },
    element('a', { class: 'gate-name', text: 'Parvis', attributes: { href: '/' } }),
    element(
      'main',
      { class: 'panel gate-card' },
      heading,
      ...wordsFor(outside).map((text) => element('p', { text })),
      element(
        'div',
        { class: 'form-buttons' },
        isTrouble ? retry : world,
        button({ class: 'button plain', text: tell('desk.language'), press: acts.language }),
      ),
    ),
  );
}
