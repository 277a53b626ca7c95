import type { Break } from './break.ts';

const MAP = 'garden/map.tmj';
const SCENE = 'garden/scene.json';

/** Faults of scene.json and of the files that it names. */
export const BROKEN_FILES: readonly Break[] = [
  {
    what: 'there is no map',
    breaks: (sound) => sound.remove(MAP),
    rule: 'file-missing',
    file: MAP,
  },
  {
    what: 'a comma too many in scene.json',
    breaks: (sound) => sound.replace(SCENE, '"capacity": 20,', '"capacity": 20,,'),
    rule: 'json-broken',
    file: SCENE,
    line: 10,
  },
  {
    what: 'a map that is cut short',
    breaks: (sound) => sound.write(MAP, '{ "width": 12,\n  "layers": ['),
    rule: 'json-broken',
    file: MAP,
  },
  {
    what: 'room for nobody',
    breaks: (sound) => sound.replace(SCENE, '"capacity": 20', '"capacity": 0'),
    rule: 'shape-wrong',
    file: SCENE,
    place: 'capacity',
    line: 10,
  },
  {
    what: 'a field that there is not',
    breaks: (sound) => sound.replace(SCENE, '"capacity": 20,', '"capacity": 20, "colour": "red",'),
    rule: 'shape-wrong',
    file: SCENE,
    place: 'colour',
  },
  {
    what: 'a title without English',
    breaks: (sound) =>
      sound.shape((shape) => {
        shape['title'] = { fr: 'Le jardin' };
      }),
    rule: 'shape-wrong',
    file: SCENE,
    place: 'title.en',
  },
  {
    what: 'an NPC without a portrait',
    breaks: (sound) => sound.remove('portraits/guide.png'),
    rule: 'picture-missing',
    file: SCENE,
    place: 'npcs.rose.character',
  },
  {
    what: 'an exit to a scene that there is not',
    breaks: (sound) => sound.replace(SCENE, '"scene": "shed"', '"scene": "shedd"'),
    rule: 'exit-nowhere',
    file: SCENE,
    place: 'portals.to-shed.to',
  },
  {
    what: 'an exit to a spawn that there is not',
    breaks: (sound) => sound.replace(SCENE, '"spawn": "from-garden"', '"spawn": "from-gorden"'),
    rule: 'exit-nowhere',
    file: SCENE,
    place: 'portals.to-shed.to',
  },
  {
    what: 'a door that one does not come back through',
    breaks: (sound) => {
      sound.shape((shape) => {
        shape.portals = {};
      }, 'shed');
      sound.redraw(({ layers }) => {
        layers.splice(
          layers.findIndex(({ name }) => name === 'portals'),
          1,
        );
      }, 'shed');
    },
    rule: 'exit-one-way',
    file: SCENE,
    place: 'portals.to-shed.to',
  },
];
