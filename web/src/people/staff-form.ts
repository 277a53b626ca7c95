import type { Parvis } from '../../../client-sdk/index.ts';
import { MAX_REASON, WORLD } from '../../../schema/moderation.ts';
import { ARRIVAL_SCENE } from '../../../schema/protocol.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';
import type { Word } from '../words.ts';
import type { PersonShown } from './person.ts';
import { pickField, proseField } from './plain-fields.ts';

const ACTS = ['warn', 'mute', 'kick', 'ban'] as const;
const SPANS = ['600', '3600', '86400', '604800', '0'] as const;
type Act = (typeof ACTS)[number];

/** What the staff may do with somebody at once, from where they stand; null for everybody else. */
export function staffForm(client: Parvis, { account, name }: PersonShown): HTMLElement | null {
  const role = client.me?.role;
  if (role !== 'moderator' && role !== 'admin') return null;
  const scene = client.place?.id;
  const act = pickField(
    'staff.act',
    ACTS.map((one) => ({ value: one, word: `staff.${one}` as Word })),
  );
  const long = pickField(
    'staff.long',
    SPANS.map((one) => ({ value: one, word: `staff.${one}` as Word })),
  );
  // Nobody can be shut out of the arrival hall by itself.
  const places = scene === undefined || scene === ARRIVAL_SCENE ? [] : [{ value: scene, word: 'staff.here' as const }];
  const where = pickField('staff.where', [{ value: WORLD, word: 'staff.everywhere' }, ...places]);
  const reason = proseField('staff.reason', { rows: 2, most: MAX_REASON });
  const fault = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
  const status = element('p', { class: 'own-status', attributes: { role: 'status' } });
  const send = element('button', { class: 'button danger', word: 'staff.do', attributes: { type: 'submit' } });
  const form = element(
    'form',
    { class: 'form people-form', attributes: { novalidate: '' } },
    act.root,
    long.root,
    where.root,
    reason.root,
    fault,
    element('div', { class: 'form-buttons' }, send),
    status,
  );
  const arrange = () => {
    long.root.hidden = act.value === 'warn' || act.value === 'kick';
    where.root.hidden = act.value === 'warn' || places.length === 0;
  };
  act.root.addEventListener('change', arrange);
  arrange();

  const carryOut = (what: Act): Promise<unknown> => {
    const scope = what === 'warn' ? WORLD : where.value;
    if (what === 'kick') return client.moderation.kick({ account, scope, reason: reason.value });
    const seconds = what === 'warn' || long.value === '0' ? null : Number(long.value);
    return client.moderation.impose({ account, kind: what, scope, reason: reason.value, seconds });
  };
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (send.disabled) return;
    fault.hidden = true;
    status.textContent = '';
    if (reason.value === '') {
      fault.textContent = say('form.required');
      fault.hidden = false;
      return reason.focus();
    }
    send.disabled = true;
    try {
      await carryOut(act.value as Act);
      status.textContent = say('staff.done', { what: say(`staff.${act.value}` as Word), name });
      reason.clear();
    } catch (error) {
      fault.textContent = error instanceof Error ? error.message : say('error.unexpected');
      fault.hidden = false;
    } finally {
      send.disabled = false;
    }
  });
  return element('details', { class: 'person-staff' }, element('summary', { word: 'staff.title' }), form);
}
