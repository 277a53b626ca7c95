import type { Rule } from './rule.ts';

/** NPCs' walks and hours, and world events. */
export const peopleRules = {
  'path-missing': {
    severity: 'error',
    means: 'What an NPC walks by, or stands at, is an object of the map’s layer paths.',
    remedy: 'Draw it in the layer paths under that name, or correct the name.',
  },
  'path-shape': {
    severity: 'error',
    means: 'An NPC walks along a polyline, wanders in a rectangle and stands at a point.',
    remedy: 'Draw it anew with the right tool of Tiled.',
  },
  'path-in-wall': {
    severity: 'error',
    means: 'An NPC’s path does not lead through a wall.',
    remedy: 'Add a point to the line so that it goes round; a body needs some 18 × 12 px.',
  },
  'wander-nowhere': {
    severity: 'error',
    means: 'There is room in the rectangle in which an NPC wanders.',
    remedy: 'Move it, or make it larger.',
  },
  'event-object-unknown': {
    severity: 'error',
    means: 'What a world event moves is there: an NPC, a portal, another event, a piece of music.',
    remedy: 'Correct the name, or add what it names.',
  },
  'event-unknown': {
    severity: 'error',
    means: 'Dialogues start and stop world events of their own scene, those that say how long they last.',
    remedy: 'Correct the name, or describe the event in scene.json, with lasts.',
  },
} as const satisfies Record<string, Rule>;
