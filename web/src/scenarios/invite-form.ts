import type { ToInvite } from '../../../client-sdk/index.ts';
import { element } from '../element.ts';
import type { Section } from '../own-account/section.ts';
import { pickField } from '../people/plain-fields.ts';
import { TextField } from '../ui/text-field.ts';
import { WORDS } from '../words.ts';

const DAY = 24 * 3_600_000;
/** How long a code lets people in, in ms; nothing is for good. */
const LASTS = { ever: null, day: DAY, week: 7 * DAY, month: 30 * DAY } as const;
type Lasts = keyof typeof LASTS;
const LENGTHS: readonly Lasts[] = ['ever', 'day', 'week', 'month'];
const USES = ['any', '1', '5', '10'] as const;

/** The form of another invite code. `make` gives what there is to say when it is made. */
export function inviteForm(make: (making: ToInvite) => Promise<string>, section: Section): HTMLElement {
  const word = new TextField({
    name: 'code',
    kind: 'text',
    label: WORDS['invite.own-word'],
    hint: WORDS['invite.own-word.hint'],
    optional: true,
  });
  const lasts = pickField(
    'invite.lasts',
    LENGTHS.map((value) => ({ value, word: `invite.lasts.${value}` as const })),
  );
  const uses = pickField(
    'invite.uses',
    USES.map((value) => ({ value, word: `invite.uses.${value}` as const })),
  );
  const form = element(
    'form',
    { class: 'form people-form invite-form', attributes: { novalidate: '' } },
    element('h4', { word: 'invite.new' }),
    word.root,
    element('div', { class: 'invite-limits' }, lasts.root, uses.root),
    element(
      'div',
      { class: 'form-buttons' },
      element('button', { class: 'button', word: 'invite.make', attributes: { type: 'submit' } }),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const length = LASTS[lasts.value as Lasts];
    const code = word.value.trim();
    void section.attempt(async () => {
      const told = await make({
        ...(code === '' ? {} : { code }),
        expires_at: length === null ? null : new Date(Date.now() + length).toISOString(),
        uses: uses.value === 'any' ? null : Number(uses.value),
      });
      word.clear();
      return told;
    }, [word]);
  });
  return form;
}
