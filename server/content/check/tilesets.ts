import { type ContentFault, faultOf } from '../content-fault.ts';
import type { Checked } from '../cross-check.ts';
import type { SceneFiles } from '../scene-files.ts';

/** What a visitor waits for before he sees anything, in bytes. */
const MOST_BYTES = 4 * 1024 * 1024;

/** Whether the pictures of tiles come fast enough; whether they can be used at all is seen when they are read. */
export function* tilesets(files: SceneFiles, { folder }: Checked): Generator<ContentFault> {
  for (const file of new Set([...folder.tilesets.values()].map(({ image }) => image))) {
    const bytes = files.read(file)?.length ?? 0;
    const megabytes = (count: number) => `${(count / 1024 / 1024).toFixed(1)} MB`;
    const reason = `the picture has ${megabytes(bytes)}, and should have ${megabytes(MOST_BYTES)} at most`;
    if (bytes > MOST_BYTES) yield faultOf('tileset-heavy', { file, place: '', reason });
  }
}
