import type { ScenePresence } from '../../../client-sdk/index.ts';

/** A place, as far as its sounds are concerned. */
export type Sounding = { readonly id: string; readonly bundle: Pick<ScenePresence['bundle'], 'files'> };

/**
 * Where a sound of the scene's folder is fetched: under the name of its content, so that it is that of the edition one stands
 * in. An address stays what it is.
 */
export function soundAddress({ id, bundle }: Sounding, track: string): string {
  if (track.startsWith('/')) return track;
  const known = Object.entries(bundle.files).find(([path]) => path.slice(path.indexOf('/') + 1) === track);
  return known?.[1] ?? `/scenes/${id}/${track}`;
}
