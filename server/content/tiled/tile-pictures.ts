import type { SceneFiles } from '../scene-files.ts';
import type { Complaints } from './complaints.ts';
import { MAP_LIMITS } from './limits.ts';
import { pathFrom } from './path-from.ts';
import { pngSize } from './png-size.ts';

/** A picture of tiles: its path from the scenes folder, and its size in pixels. */
export interface TilePicture {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The pictures that the sets of a map name, each looked at once. Nothing is decoded. */
export class TilePictures {
  readonly #files: SceneFiles;
  readonly #known = new Map<string, TilePicture | undefined>();
  #pixels = 0;

  constructor(files: SceneFiles) {
    this.#files = files;
  }

  /** What a file's picture is like; undefined when it cannot be used, which is told of that file. */
  sizeOf(image: string, complaints: Complaints): TilePicture | undefined {
    const key = `${complaints.file} ${image}`;
    if (!this.#known.has(key)) this.#known.set(key, this.#look(image, complaints));
    return this.#known.get(key);
  }

  #look(image: string, complaints: Complaints): TilePicture | undefined {
    const path = pathFrom(complaints.file, image);
    const bytes = path === undefined ? undefined : this.#files.read(path);
    if (path === undefined || !bytes) {
      complaints.tell('tileset-picture-missing', { place: 'image', reason: `the picture ${image} is missing` });
      return undefined;
    }
    const size = pngSize(bytes);
    if (!size) {
      complaints.tell('tileset-picture-kind', { place: 'image', reason: `the picture ${image} is no PNG` });
      return undefined;
    }
    const { pictureSide, picturePixels } = MAP_LIMITS;
    this.#pixels += size.width * size.height;
    if (Math.max(size.width, size.height) > pictureSide || this.#pixels > picturePixels) {
      const reason = `the picture ${image} is ${size.width} × ${size.height} px; at most ${pictureSide} a side, and ${picturePixels} pixels in all pictures of the map`;
      complaints.tell('tileset-too-large', { place: 'image', reason });
      return undefined;
    }
    return { path, ...size };
  }
}
