import { Refusal, type RefusalCode } from '../../../schema/refusals.ts';
import type { Role } from '../../../schema/rest/accounts.ts';
import type { Locale } from '../../../schema/words.ts';
import type { Log } from '../../log.ts';
import { guarded, PATIENCE, type Patience } from './breaker.ts';
import type { Classifier } from './classifier.ts';
import { filter as houseFilter } from './filter.ts';
import { type Finding, type Judgement, stricter } from './judgement.ts';
import { faultOfName, type NameFault } from './names.ts';
import { type Thresholds, verdictOf } from './verdict.ts';

/** Whether what people write may be said and shown. */
export interface Moderation {
  /** Judges a message: by the filter, then by the classifier if there is one. It waits no longer than its budget, and never throws. */
  judge(message: { readonly text: string; readonly locale: Locale }): Promise<Judgement>;
  /** What is wrong with a name; the staff may be called what they are. */
  judgeName(name: string, role?: Role): NameFault;
  close(): void;
}

/** What verbs ask of it that keep names and titles. */
export interface Names {
  /** Refuses `name.refused`. */
  mustName(name: string, role?: Role): void;
  /** Refuses `title.refused`. */
  mustTitle(title: string): void;
}

interface Needs {
  readonly log: Pick<Log, 'info' | 'warn'>;
  readonly thresholds: Thresholds;
  readonly filter?: (text: string, locale?: Locale) => Finding;
  readonly classifier?: Classifier;
  readonly patience?: Patience;
}

function refuseFor(code: RefusalCode, why: NameFault): void {
  if (why !== null) throw new Refusal(code, { why });
}

export function openModeration(needs: Needs): Moderation & Names {
  const { log, thresholds, filter = houseFilter, classifier, patience = PATIENCE } = needs;
  const asked = classifier && guarded(classifier, log, patience);

  return {
    judgeName: faultOfName,
    mustName: (name, role) => refuseFor('name.refused', faultOfName(name, role)),
    mustTitle: (title) => refuseFor('title.refused', filter(title).why),
    async judge({ text, locale }) {
      const found = filter(text, locale);
      if (found.verdict === 'refuse' || !asked) return { ...found, unclassified: false };
      const scores = await asked.ask(text);
      if (!scores) return { ...found, unclassified: true };
      return { ...stricter(found, verdictOf(scores, thresholds)), unclassified: false };
    },
    close: () => asked?.close(),
  };
}
