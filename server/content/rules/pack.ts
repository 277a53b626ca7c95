import type { Rule } from './rule.ts';

/** What a pack must be to be opened at all. It comes from outside: nothing of it is believed. */
export const packRules = {
  'pack-broken': {
    severity: 'error',
    means: 'A pack is a zip file with a manifest that names every file in it.',
    remedy: 'Make it anew with: npx parvis scene pack.',
  },
  'pack-name': {
    severity: 'error',
    means: 'Files of a pack have plain names inside the scenes folder, no two of them alike.',
    remedy: 'Rename the file: letters, digits, spaces, and . - _ in between.',
  },
  'pack-link': {
    severity: 'error',
    means: 'A pack holds files, no links and nothing that is encrypted.',
    remedy: 'Put the file itself in the place of the link.',
  },
  'pack-kind': {
    severity: 'error',
    means:
      'A pack holds what scenes are made of: maps, tilesets, ink, pictures (PNG, WebP), sounds (MP3, Ogg, WAV, M4A) and notes.',
    remedy: 'Leave the file out, or save it as one of these kinds.',
  },
  'pack-size': {
    severity: 'error',
    means: 'A pack and its files are no larger than a server takes.',
    remedy: 'Make it smaller, or leave it out.',
  },
  'pack-content': {
    severity: 'error',
    means: 'A file is what the end of its name says.',
    remedy: 'Save it again as the kind that its name says.',
  },
} as const satisfies Record<string, Rule>;
