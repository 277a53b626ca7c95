import CircuitBreaker from 'opossum';
import type { Log } from '../../log.ts';
import type { Classifier, Scores } from './classifier.ts';

/** How much a classifier may cost. */
export interface Patience {
  /** How long a message waits for it, in ms. */
  readonly budget: number;
  /** How long it is left alone once it fails, in ms. */
  readonly rest: number;
}

export const PATIENCE: Patience = { budget: 500, rest: 10_000 };

/** Of so many calls in ten seconds, half must fail before it is left alone. */
const FEWEST_CALLS = 5;
const MOST_AT_ONCE = 64;

/** A classifier that may fail: whoever asks gets an answer in time, or learns that there is none. */
export interface Guarded {
  /** The scores; undefined when it is left alone, takes longer than its budget, or answers nonsense. */
  ask(text: string): Promise<Scores | undefined>;
  close(): void;
}

/** Puts a breaker before a classifier. What becomes of it is logged when it changes, not for every message. */
export function guarded(classifier: Classifier, log: Pick<Log, 'info' | 'warn'>, { budget, rest }: Patience): Guarded {
  const ask = (text: string) => classifier.classify(text, AbortSignal.timeout(budget));
  const breaker = new CircuitBreaker(ask, {
    timeout: budget,
    resetTimeout: rest,
    errorThresholdPercentage: 50,
    volumeThreshold: FEWEST_CALLS,
    capacity: MOST_AT_ONCE,
    enableSnapshots: false,
    rollingPercentilesEnabled: false,
  });
  let reason = '';
  breaker.on('failure', (error) => {
    reason = error.message.slice(0, 200);
  });
  breaker.on('open', () => log.warn({ reason }, 'the classifier of messages fails: the filter judges alone for now'));
  breaker.on('close', () => log.info({}, 'the classifier of messages is back'));

  return {
    // Whatever it throws, we asked for and do without.
    ask: (text) => breaker.fire(text).catch(() => undefined),
    close: () => breaker.shutdown(),
  };
}
