import type { Config } from '../../config.ts';
import type { Log } from '../../log.ts';
import { httpClassifier } from './http-classifier.ts';
import { type Moderation, type Names, openModeration } from './moderation.ts';

/** The moderation that the settings ask for: the house's filter, and a classifier behind it if one is named. */
export function moderationOf({ classifier, thresholds }: Config['moderation'], log: Log): Moderation & Names {
  return openModeration({ log, thresholds, ...(classifier ? { classifier: httpClassifier(classifier) } : {}) });
}
