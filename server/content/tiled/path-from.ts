import { posix } from 'node:path';
import { isInside } from '../scene-files.ts';

/** What a file names, as a path from the scenes folder; undefined when that lies outside. */
export function pathFrom(file: string, named: string): string | undefined {
  const path = named.replaceAll('\\', '/');
  if (/^(?:\/|[a-z]+:)/i.test(path)) return undefined;
  const joined = posix.join(posix.dirname(file), path);
  return isInside(joined) ? joined : undefined;
}
