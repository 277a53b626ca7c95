import type { Rule } from './rule.ts';

/** What the zones of a map may be, and what they need of the rest of the scene. */
export const zoneRules = {
  'zone-class-unknown': {
    severity: 'error',
    means: 'A zone has the class of a behaviour.',
    remedy: 'Set the class of the object to one of the behaviours.',
  },
  'zone-shape': {
    severity: 'error',
    means: 'A zone is an upright rectangle.',
    remedy: 'Draw it as a rectangle, without rotation.',
  },
  'zone-name-taken': {
    severity: 'error',
    means: 'Every zone of a scene has a name of its own.',
    remedy: 'Give each its own name.',
  },
  'zone-property': {
    severity: 'error',
    means: 'A zone has the custom properties that its behaviour takes, and no others.',
    remedy: 'Correct the custom properties of the zone.',
  },
  'zone-track-missing': {
    severity: 'error',
    means: 'The track of a music zone is in the folder of its scene.',
    remedy: 'Put the file into the folder of the scene.',
  },
  'zone-leads-nowhere': {
    severity: 'error',
    means: 'A teleport zone leads to another one, or to a spawn, where one can stand.',
    remedy: 'Name another teleport zone, or a spawn, of this scene, away from walls.',
  },
  'zone-without-effect': {
    severity: 'error',
    means: 'A trigger sets a flag, or starts an event of the scene.',
    remedy: 'Give it a flag, or the name of an event in scene.json.',
  },
  'zone-too-small': {
    severity: 'error',
    means: 'On a wall of exhibits there is room for one at least.',
    remedy: 'Draw it larger, or make its places smaller.',
  },
  'zone-feature-missing': {
    severity: 'error',
    means: 'The scene has the feature that a zone needs.',
    remedy: 'Add the feature to the features in scene.json.',
  },
} as const satisfies Record<string, Rule>;
