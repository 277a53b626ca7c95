import { type Verdict, WORLD } from '../../../schema/moderation.ts';
import type { Decision } from '../../../schema/rest/moderation.ts';
import { spanWords } from '../../../schema/until.ts';
import { element } from '../element.ts';
import { locale } from '../locale.ts';
import type { Around } from './around.ts';
import { sceneTitle } from './sanction-words.ts';
import { tell } from './words.ts';

interface Asks {
  /** For a while, or for good. */
  readonly long: boolean;
  /** In the world, or in a scene. */
  readonly scope: boolean;
  /** Why: for its subject to read, for the log alone, or not at all. */
  readonly reason: 'subject' | 'log' | null;
}

/** What a verdict needs to be told. */
export function askedBy(verdict: Verdict): Asks {
  if (verdict === 'mute' || verdict === 'ban') return { long: true, scope: true, reason: 'subject' };
  if (verdict === 'warn' || verdict === 'kick') return { long: false, scope: true, reason: 'subject' };
  return { long: false, scope: false, reason: verdict === 'dismiss' || verdict === 'publish' ? null : 'log' };
}

const WEEK = 7 * 24 * 3600;

/** Whether a second look is asked for: what takes content away, shuts somebody out, or silences him for long. */
export function isHard({ verdict, seconds, remove }: Pick<Decision, 'verdict'> & Partial<Decision>): boolean {
  if (verdict === 'ban' || verdict === 'remove' || remove === true) return true;
  return verdict === 'mute' && (seconds === null || (seconds ?? 0) > WEEK);
}

/** A verdict in a line: what, where, for how long. */
export function lastsOf({ verdict, scope, seconds }: Decision, around: Pick<Around, 'scenes'>): string {
  const asks = askedBy(verdict);
  return [
    tell(`verdict.${verdict}`),
    ...(asks.scope
      ? [scope === WORLD ? tell('verdict.world') : tell('verdict.scene', { name: sceneTitle(scope, around) })]
      : []),
    ...(asks.long ? [spanWords(seconds ?? null, locale())] : []),
  ].join(' · ');
}

/** What is read before a hard verdict is carried out. */
export function sentenceOf(decision: Decision, whom: string, what: string): HTMLElement[] {
  const rows = [
    element('dt', { text: tell('verdict.sure.whom') }),
    element('dd', { text: whom }),
    element('dt', { text: tell('verdict') }),
    element('dd', { text: what }),
    ...(askedBy(decision.verdict).reason === 'subject'
      ? [element('dt', { text: tell('verdict.sure.why') }), element('dd', { text: decision.reason })]
      : []),
  ];
  const removes = decision.verdict === 'remove' || decision.remove;
  return [
    element('dl', { class: 'desk-facts' }, ...rows),
    ...(removes ? [element('p', { text: tell('verdict.sure.remove') })] : []),
  ];
}
