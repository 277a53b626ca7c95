import { MAX_REASON, MAX_WORDS, type Verdict, WORLD } from '../../../schema/moderation.ts';
import { ARRIVAL_SCENE } from '../../../schema/protocol.ts';
import type { Decision } from '../../../schema/rest/moderation.ts';
import { element } from '../element.ts';
import type { Around } from './around.ts';
import { confirmed } from './confirm.ts';
import type { Draft } from './draft.ts';
import { DURATIONS, secondsOf, UNITS } from './durations.ts';
import { checkField, chips, type FieldPart, selectField, textField, wordsField } from './field-parts.ts';
import { sceneTitle } from './sanction-words.ts';
import { askedBy, isHard, lastsOf, sentenceOf } from './verdict-rules.ts';
import { tell } from './words.ts';

interface Asking {
  /** What may be decided. */
  readonly verdicts: readonly Verdict[];
  readonly draft: Draft;
  /** Whom it is about, in words. */
  readonly whom: string;
  /** Whether it is an appeal: to dismiss it is to uphold. */
  readonly appeal?: boolean;
  /** Whether there is content to take away. */
  readonly content: boolean;
  /** The scene that it happened in. */
  readonly scene: string | null;
  /** Whether staff may leave a note with it. */
  readonly notes: boolean;
  /** Carries it out; says whether it is done. */
  decide(decision: Decision): Promise<boolean>;
}

export interface VerdictPart {
  readonly root: HTMLElement;
  focus(): void;
}

/** The form of a verdict: it asks for what the chosen one needs, and for a second look at the hard ones. */
export function verdictForm(asking: Asking, around: Around): VerdictPart {
  const { verdicts, draft, appeal = false } = asking;
  const wordOf = (verdict: Verdict) => tell(appeal && verdict === 'dismiss' ? 'verdict.keep' : `verdict.${verdict}`);
  const pick = chips(
    tell('verdict'),
    verdicts.map((value) => ({ value, text: wordOf(value), tone: isHard({ verdict: value }) ? 'hard' : '' })),
    {
      value: draft.verdict,
      hidden: true,
      pick: (verdict) => {
        draft.verdict = verdict;
        showFields();
      },
    },
  );
  const fields = element('div', { class: 'verdict-fields' });
  const general = element('p', { class: 'fault', attributes: { role: 'alert', hidden: '' } });
  const form = element(
    'form',
    { class: 'form verdict-form', attributes: { novalidate: '', 'aria-label': tell('verdict') } },
    pick.root,
    fields,
    general,
  );
  let reason: FieldPart<HTMLTextAreaElement> | null = null;
  let amount: FieldPart<HTMLInputElement> | null = null;

  function scopes() {
    const here = asking.scene;
    const others = around.scenes.filter(({ id }) => id !== here && (draft.verdict !== 'ban' || id !== ARRIVAL_SCENE));
    const isOpen = here !== null && (draft.verdict !== 'ban' || here !== ARRIVAL_SCENE);
    return [
      { value: WORLD as string, text: tell('verdict.world') },
      ...(isOpen ? [{ value: here, text: tell('verdict.scene.here', { name: sceneTitle(here, around) }) }] : []),
      ...others.map(({ id }) => ({ value: id, text: tell('verdict.scene', { name: sceneTitle(id, around) }) })),
    ];
  }

  /** The length of it, with one of one's own. */
  function durationFields(): HTMLElement[] {
    const long = selectField(
      tell('verdict.long'),
      DURATIONS.map((value) => ({ value, text: tell(`long.${value}`) })),
      draft.duration,
    );
    amount = textField(tell('verdict.amount'), { value: draft.amount, max: 6 });
    amount.control.inputMode = 'numeric';
    const unit = selectField(
      tell('verdict.unit'),
      UNITS.map((value) => ({ value, text: tell(`unit.${value}`) })),
      draft.unit,
    );
    const free = element('div', { class: 'field-pair' }, amount.root, unit.root);
    free.hidden = draft.duration !== 'free';
    long.control.addEventListener('change', () => {
      draft.duration = DURATIONS.find((one) => one === long.control.value) ?? '3600';
      free.hidden = draft.duration !== 'free';
      if (draft.duration === 'free') amount?.control.focus();
    });
    amount.control.addEventListener('input', () => {
      draft.amount = amount?.control.value ?? '';
    });
    unit.control.addEventListener('change', () => {
      draft.unit = UNITS.find((one) => one === unit.control.value) ?? '60';
    });
    return [long.root, free];
  }

  function showFields(): void {
    const { verdict } = draft;
    reason = null;
    amount = null;
    if (verdict === null) {
      fields.replaceChildren(element('p', { class: 'hint', text: tell('verdict.pick') }));
      return;
    }
    const asks = askedBy(verdict);
    const made: HTMLElement[] = [];
    if (asks.long) made.push(...durationFields());
    if (asks.scope) {
      const options = scopes();
      if (!options.some(({ value }) => value === draft.scope)) draft.scope = WORLD;
      const scope = selectField(tell('verdict.scope'), options, draft.scope);
      const network = checkField(tell('verdict.network'), draft.network);
      const showNetwork = () => {
        network.root.hidden = verdict !== 'ban' || draft.scope !== WORLD;
      };
      scope.control.addEventListener('change', () => {
        draft.scope = scope.control.value;
        showNetwork();
      });
      network.control.addEventListener('change', () => {
        draft.network = network.control.checked;
      });
      showNetwork();
      made.push(scope.root, network.root);
    }
    if (asks.reason) {
      const label = asks.reason === 'subject' ? 'verdict.reason' : 'verdict.reason.log';
      reason = wordsField(tell(label), { value: draft.reason, max: MAX_REASON });
      reason.control.addEventListener('input', () => {
        draft.reason = reason?.control.value ?? '';
      });
      made.push(reason.root);
    }
    if (asking.content && asks.scope) {
      const also = checkField(tell('verdict.also'), draft.remove);
      also.control.addEventListener('change', () => {
        draft.remove = also.control.checked;
      });
      made.push(also.root);
    }
    if (asking.notes) {
      const note = wordsField(tell('verdict.note'), { value: draft.note, rows: 1, max: MAX_WORDS });
      note.control.addEventListener('input', () => {
        draft.note = note.control.value;
      });
      made.push(note.root);
    }
    const submit = element('button', {
      class: isHard({ verdict }) ? 'button hard' : 'button primary',
      text: wordOf(verdict),
      attributes: { type: 'submit' },
    });
    fields.replaceChildren(...made, submit);
  }

  /** What was chosen, or nothing: what is missing is said then. */
  function decided(): Decision | null {
    const { verdict } = draft;
    general.hidden = verdict !== null;
    general.textContent = verdict === null ? tell('verdict.pick') : '';
    if (verdict === null) return null;
    const asks = askedBy(verdict);
    const isMute = asks.reason === 'subject' && draft.reason.trim() === '';
    reason?.showFault(isMute ? tell('verdict.reason.missing') : null);
    const seconds = asks.long ? secondsOf(draft.duration, draft.amount, draft.unit) : null;
    amount?.showFault(seconds === undefined ? tell('verdict.amount.wrong') : null);
    if (seconds === undefined) amount?.control.focus();
    else if (isMute) reason?.control.focus();
    if (isMute || seconds === undefined) return null;
    return {
      verdict,
      reason: asks.reason ? draft.reason.trim() : '',
      ...(asks.long ? { seconds } : {}),
      scope: asks.scope ? draft.scope : WORLD,
      remove: asks.scope && asking.content && draft.remove,
      ...(verdict === 'ban' && draft.scope === WORLD && draft.network ? { network: true } : {}),
      note: asking.notes ? draft.note.trim() : '',
    };
  }

  async function send(): Promise<void> {
    if (form.getAttribute('aria-busy') === 'true') return;
    const decision = decided();
    if (!decision) return;
    if (isHard(decision)) {
      const title = tell('verdict.sure');
      const body = sentenceOf(decision, asking.whom, lastsOf(decision, around));
      if (!(await confirmed(around.host, { title, body, yes: wordOf(decision.verdict), hard: true }))) return;
    }
    form.setAttribute('aria-busy', 'true');
    await asking.decide(decision);
    form.removeAttribute('aria-busy');
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send();
  });
  showFields();
  return { root: form, focus: () => pick.focus() };
}
