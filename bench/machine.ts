import { arch, cpus, release } from 'node:os';

/** What figures were measured on: they mean nothing without it. */
export function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model.trim() ?? arch()}, Linux ${release()}, Node ${process.version}`;
}
