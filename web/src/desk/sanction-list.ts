import { MAX_REASON } from '../../../schema/moderation.ts';
import type { SanctionView } from '../../../schema/rest/moderation.ts';
import { button, element } from '../element.ts';
import type { Around } from './around.ts';
import { confirmed } from './confirm.ts';
import { wordsField } from './field-parts.ts';
import { nameLink, time } from './people-parts.ts';
import { linkTo } from './place.ts';
import { sanctionWords } from './sanction-words.ts';
import { moment, tell } from './words.ts';

function stateOf({ running, lifted_at }: SanctionView): string {
  if (lifted_at !== null) return tell('sanction.lifted', { at: moment(lifted_at) });
  return tell(running ? 'sanction.running' : 'sanction.over');
}

async function lift(sanction: SanctionView, around: Around, done: () => void): Promise<void> {
  const what = sanctionWords(sanction, around);
  const why = wordsField(tell('sanction.lift.why'), { max: MAX_REASON });
  const title = tell('sanction.lift.of', { what });
  const body = [element('p', { class: 'desk-quote', text: sanction.reason }), why.root];
  if (!(await confirmed(around.host, { title, body, yes: tell('verdict.lift') }))) return;
  try {
    await around.moderation.lift(sanction.id, why.control.value);
    around.say(tell('sanction.lift.done'), 'good');
  } catch (error) {
    around.failed(error);
  }
  done();
}

function row(sanction: SanctionView, around: Around, changed: (() => void) | null): HTMLElement {
  const { id, reason, by, at, running, report, network_until, account } = sanction;
  const what = sanctionWords(sanction, around);
  const mayLift = changed !== null && running && account !== around.me.id;
  return element(
    'li',
    { class: running ? 'sanction running' : 'sanction', attributes: { 'data-sanction': id } },
    element(
      'p',
      { class: 'sanction-head' },
      element('b', { text: what }),
      sanction.kind === 'warn' && !running && sanction.lifted_at === null
        ? null
        : element('span', { class: running ? 'badge hot' : 'badge', text: stateOf(sanction) }),
    ),
    element('p', { class: 'desk-quote', text: reason }),
    network_until === null
      ? null
      : element('p', { class: 'hint', text: tell('sanction.network', { at: moment(network_until) }) }),
    element(
      'p',
      { class: 'hint' },
      time(at),
      ` · ${tell('report.by')} `,
      nameLink(by, around.names),
      ...(report === null
        ? []
        : [
            ' · ',
            element('a', {
              text: tell('sanction.report'),
              attributes: { href: linkTo({ view: 'report', id: report }) },
            }),
          ]),
    ),
    mayLift
      ? button({
          class: 'button small',
          text: tell('sanction.lift'),
          attributes: { 'aria-label': tell('sanction.lift.of', { what }) },
          press: () => void lift(sanction, around, changed),
        })
      : null,
  );
}

/** Sanctions, the newest first. `changed` is told when one was lifted; null for a list that is only read. */
export function sanctionList(
  sanctions: readonly SanctionView[],
  around: Around,
  changed: (() => void) | null,
): HTMLElement {
  if (sanctions.length === 0) return element('p', { class: 'hint', text: tell('side.clean') });
  return element('ul', { class: 'sanction-list' }, ...sanctions.map((one) => row(one, around, changed)));
}
