import { dialogueRules } from './rules/dialogues.ts';
import { fileRules } from './rules/files.ts';
import { mapRules } from './rules/map.ts';
import { packRules } from './rules/pack.ts';
import { peopleRules } from './rules/people.ts';
import type { Rule } from './rules/rule.ts';
import { storyRules } from './rules/stories.ts';
import { tiledRules } from './rules/tiled.ts';
import { zoneRules } from './rules/zones.ts';

/** Every rule that scenes are held to, by its id; a family of rules has a file in rules/. */
export const RULES = {
  ...fileRules,
  ...mapRules,
  ...tiledRules,
  ...dialogueRules,
  ...packRules,
  ...storyRules,
  ...zoneRules,
  ...peopleRules,
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
