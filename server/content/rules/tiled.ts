import type { Rule } from './rule.ts';

/** What Parvis reads of Tiled, and how much of it. */
export const tiledRules = {
  'tiled-file-broken': {
    severity: 'error',
    means: 'A map, tileset or template has the shape that Tiled gives it.',
    remedy: 'Open the file in Tiled and save it again.',
  },
  'xml-broken': {
    severity: 'error',
    means: 'A .tmx, .tsx or .tx file is XML, without entities of its own.',
    remedy: 'Open the file in Tiled and save it again, or export it as JSON (File › Export As…).',
  },
  'map-orientation': {
    severity: 'error',
    means: 'A map is orthogonal.',
    remedy: 'In Tiled, make a new map with Orientation: Orthogonal; isometric and hexagonal maps cannot be walked in.',
  },
  'map-tile-size': {
    severity: 'error',
    means: 'The tiles of a map are square, of 8 to 512 px.',
    remedy: 'In Tiled, set Map › Map Properties › Tile Width and Tile Height to the same number.',
  },
  'map-empty': {
    severity: 'error',
    means: 'A map has tiles.',
    remedy: 'Draw a floor in a tile layer.',
  },
  'map-too-large': {
    severity: 'error',
    means: 'A map stays within the limits of docs/level-design/tiled.md.',
    remedy: 'Make the map smaller (Map › Resize Map…), or make two scenes of it with a portal between them.',
  },
  'layer-tiles': {
    severity: 'error',
    means: 'The tiles of a layer can be read: CSV, or base64, plain or packed with zlib, gzip or zstd.',
    remedy: 'In Tiled, set Map › Map Properties › Tile Layer Format to CSV and save the map.',
  },
  'layer-bomb': {
    severity: 'error',
    means: 'A packed layer unpacks to its own tiles and no more.',
    remedy: 'Open the map in Tiled and save it again; if you did not make it, do not trust it.',
  },
  'image-layer': {
    severity: 'error',
    means: 'A map is drawn with tiles.',
    remedy: 'Make a tileset of the picture (Map › New Tileset…) and lay it as tiles, or remove the layer.',
  },
  'layer-parallax': {
    severity: 'error',
    means: 'All layers move with the map.',
    remedy: 'In Tiled, set the layer’s Parallax Factor to 1, 1.',
  },
  'tileset-missing': {
    severity: 'error',
    means: 'The tilesets that a map draws with are there.',
    remedy: 'Put the tileset and its picture there, or embed it in the map (Tilesets › Embed Tileset).',
  },
  'tileset-picture-kind': {
    severity: 'error',
    means: 'The picture of a tileset is a PNG.',
    remedy: 'Save the picture as PNG and set it in the tileset (Tileset Properties › Image).',
  },
  'tileset-too-large': {
    severity: 'error',
    means: 'The pictures of tiles fit on every graphics card.',
    remedy: 'Cut the picture into several tilesets, or leave out the tiles that no map uses.',
  },
  'tileset-tile-size': {
    severity: 'error',
    means: 'The tiles of a tileset are of whole pixels, 512 px a side at most, and lie within its picture.',
    remedy: 'In Tiled, correct Tile Width, Tile Height, Margin and Spacing of the tileset.',
  },
  'tile-unknown': {
    severity: 'error',
    means: 'Every tile of a map is in one of its tilesets.',
    remedy: 'In Tiled, add the tileset that it was of (Map › Add External Tileset…), or erase the tile.',
  },
  'template-outside': {
    severity: 'error',
    means: 'Templates lie in the scenes folder.',
    remedy: 'Move the template into the scenes folder, or detach the object from it (right click › Detach).',
  },
  'object-unnamed': {
    severity: 'error',
    means: 'What lies in a layer that Parvis reads has a name.',
    remedy: 'Give the object a name (Properties › Name), or remove it.',
  },
  'object-name': {
    severity: 'error',
    means: 'Names of objects are kebab-case, as in from-plaza, of at most 40 letters.',
    remedy: 'Write the name in small letters and digits, with hyphens between the words.',
  },
  'object-twice': {
    severity: 'error',
    means: 'Two objects of a layer have two names.',
    remedy: 'Give one of them another name.',
  },
  'object-shape': {
    severity: 'error',
    means: 'What lies in a layer that Parvis reads is a point or a rectangle; in paths, it may be a line.',
    remedy: 'Draw it again with Insert Point or Insert Rectangle; several rectangles can make up another shape.',
  },
  'object-rotated': {
    severity: 'error',
    means: 'Rectangles lie straight.',
    remedy: 'Set the object’s Rotation to 0.',
  },
} as const satisfies Record<string, Rule>;
