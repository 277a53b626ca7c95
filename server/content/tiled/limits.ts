/** How large what a level designer brings may be. Everything above is refused, not cut. */
export const MAP_LIMITS = {
  /** Of one file of Tiled, unpacked or not. */
  fileBytes: 16 * 1024 * 1024,
  /** How deep braces may lie in each other. */
  depth: 40,
  /** Tiles along a side of the map. */
  side: 1024,
  /** Tile and object layers, those in groups too. */
  layers: 64,
  groupDepth: 8,
  /** Tiles of all layers together. */
  cells: 4 * 1024 * 1024,
  objects: 10_000,
  /** Pixels along a side of a tile, of the map's and of a set's. */
  tileSide: { least: 8, most: 512 },
  tilesets: 256,
  /** Pictures larger than this do not fit on many a graphics card. */
  pictureSide: 4096,
  /** Pixels of all pictures of tiles together. */
  picturePixels: 32 * 1024 * 1024,
} as const;
