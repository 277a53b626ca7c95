import type { Rule } from './rule.ts';

/** What a map must have, and where things may stand on it. */
export const mapRules = {
  'tileset-outside': {
    severity: 'error',
    means: 'Tilesets lie in the scenes folder.',
    remedy: 'Move the tileset and its picture into the scenes folder, and add it to the map again.',
  },
  'tileset-picture-missing': {
    severity: 'error',
    means: 'A tileset’s picture is beside it.',
    remedy: 'Put the picture where the tileset says, or correct its path in Tiled.',
  },
  'tileset-heavy': {
    severity: 'warning',
    means: 'The picture of a tileset comes fast enough.',
    remedy: 'Save the picture with fewer colours, or leave out the tiles that no map uses.',
  },
  'collision-missing': {
    severity: 'error',
    means: 'A map says what is solid.',
    remedy:
      'Add a tile layer named collision; any tile in it is solid. Or give tiles collision shapes in Tiled (Tileset › Tile Collision Editor).',
  },
  'layer-size': {
    severity: 'error',
    means: 'A tile layer has as many tiles as the map.',
    remedy: 'Save the map again with Tiled.',
  },
  'object-missing': {
    severity: 'error',
    means: 'What scene.json describes stands on the map.',
    remedy: 'Add an object of that name to the layer, or take it out of scene.json.',
  },
  'object-undescribed': {
    severity: 'error',
    means: 'What stands on the map is described in scene.json.',
    remedy: 'Describe it here, or take the object off the map.',
  },
  'spawn-default-missing': {
    severity: 'error',
    means: 'A scene has a spawn named default.',
    remedy: 'Add a point named default to the layer spawns.',
  },
  'spawn-in-wall': {
    severity: 'error',
    means: 'One can stand at a spawn.',
    remedy: 'Move the spawn to a free tile.',
  },
  'spawn-in-portal': {
    severity: 'error',
    means: 'Nobody arrives inside a portal, which would carry him off at once.',
    remedy: 'Move the spawn a tile away from the portal.',
  },
  'object-outside': {
    severity: 'error',
    means: 'What stands on the map is within it.',
    remedy: 'Move the object onto the map.',
  },
  'npc-unreachable': {
    severity: 'error',
    means: 'One can walk up to every NPC.',
    remedy: 'Open a way to it two tiles wide, or move it within two tiles of where people walk.',
  },
  'portal-unreachable': {
    severity: 'error',
    means: 'One can walk into every portal.',
    remedy: 'Open a way to the portal, or move it onto free floor.',
  },
  'spot-unreachable': {
    severity: 'error',
    means: 'One can walk up to every spot.',
    remedy: 'Open a way to it, or move it within three tiles of where people walk.',
  },
  'region-unreachable': {
    severity: 'warning',
    means: 'One can get to all of the floor.',
    remedy: 'Open a way to it, or fill it in the layer collision.',
  },
  'exit-one-way': {
    severity: 'warning',
    means: 'Where a portal leads, another leads back.',
    remedy: 'Add a portal there that leads back, or say "oneWay": true of this one.',
  },
  'exit-nowhere': {
    severity: 'error',
    means: 'A portal leads to a spawn that there is.',
    remedy: 'Name a scene and a spawn that there are.',
  },
} as const satisfies Record<string, Rule>;
