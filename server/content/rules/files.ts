import type { Rule } from './rule.ts';

/** What files there must be, and that they can be read. */
export const fileRules = {
  'scenes-missing': {
    severity: 'error',
    means: 'There is at least one scene.',
    remedy: 'Set SCENES_DIR to the folder that holds the scenes.',
  },
  'file-missing': {
    severity: 'error',
    means: 'A scene has the files that it names, and scene.json and map.tmj.',
    remedy: 'Add the file, or correct its name where it is named.',
  },
  'json-broken': {
    severity: 'error',
    means: 'A file of JSON is JSON.',
    remedy: 'Correct it here: most often a comma or a quotation mark is missing or too many.',
  },
  'shape-wrong': {
    severity: 'error',
    means: 'A file has the fields that its kind has, and no others.',
    remedy: 'Correct the field; docs/level-design says what each may hold.',
  },
  'picture-missing': {
    severity: 'error',
    means: 'The pictures of characters are there.',
    remedy: 'Add the picture, or name a character that has one.',
  },
  'scene-reserved': {
    severity: 'error',
    means: 'No scene is named as previews are.',
    remedy: 'Give the folder another name, one that does not begin with preview-.',
  },
} as const satisfies Record<string, Rule>;
