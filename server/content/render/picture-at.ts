import type { SceneFiles } from '../scene-files.ts';
import type { DrawnPlace } from './drawn-place.ts';

/** The bytes of a picture by the address that it is served at; undefined where there is none. */
export type PictureAt = (address: string) => Buffer | undefined;

/** Where pictures are served by their path from the scenes folder. */
const SERVED = '/scenes/';

/** The pictures of a place, among the files of its scene. */
export function picturesOf({ files: addresses = {} }: DrawnPlace, files: SceneFiles): PictureAt {
  const paths = new Map(Object.entries(addresses).map(([path, address]) => [address, path]));
  return (address) => {
    const path = paths.get(address) ?? decodeURIComponent(address.slice(SERVED.length));
    return address.startsWith(SERVED) ? files.read(path) : undefined;
  };
}
