import type { Rule } from './rule.ts';

/** Items and quests, which belong to the world and not to one scene. */
export const storyRules = {
  'item-unknown': {
    severity: 'error',
    means: 'Every item that is asked for or given is described in a scene.',
    remedy: 'Describe it under "items" in scene.json, or correct its name.',
  },
  'quest-unknown': {
    severity: 'error',
    means: 'Every quest that is asked for is described in a scene.',
    remedy: 'Describe it under "quests" in scene.json, or correct its name.',
  },
  'quest-step-unknown': {
    severity: 'error',
    means: 'A condition asks for a step that its quest has.',
    remedy: 'Name one of those.',
  },
  'story-twice': {
    severity: 'error',
    means: 'An item or a quest is described once in the whole world.',
    remedy: 'Give one of the two another name.',
  },
} as const satisfies Record<string, Rule>;
