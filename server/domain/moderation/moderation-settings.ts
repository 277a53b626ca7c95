import type { Settings } from '../../settings.ts';
import type { Thresholds } from './verdict.ts';

/** How messages are moderated: by the filter alone, or by a classifier too. */
export interface ModerationSettings {
  readonly classifier?: { readonly url: string; readonly key?: string };
  readonly thresholds: Thresholds;
}

/** One line for each setting that makes no sense beside the others. */
export function moderationFaults({
  MODERATION_URL,
  MODERATION_KEY,
  MODERATION_HOLD,
  MODERATION_REFUSE,
}: Settings): string[] {
  return [
    ...(MODERATION_KEY && !MODERATION_URL ? ['MODERATION_URL: is needed as well, since there is MODERATION_KEY'] : []),
    ...(MODERATION_HOLD > MODERATION_REFUSE ? ['MODERATION_HOLD: must not be above MODERATION_REFUSE'] : []),
  ];
}

export function moderationSettings(set: Settings): ModerationSettings {
  const { MODERATION_URL: url, MODERATION_KEY: key, MODERATION_HOLD: hold, MODERATION_REFUSE: refuse } = set;
  return { ...(url ? { classifier: { url, ...(key ? { key } : {}) } } : {}), thresholds: { hold, refuse } };
}
