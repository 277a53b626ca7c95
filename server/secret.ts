import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * The secret in DATA_DIR/jwt-secret, made on the first start with mode 600. Throws if others than its owner may read
 * the file, or if it is too short to be one.
 */
export function secretOf(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const path = join(dataDir, 'jwt-secret');
  makeOnce(path);
  return read(path);
}

/**
 * The secret in DATA_DIR/jwt-secret.previous, if there is one: tokens that it signed are still accepted. To change the
 * secret, rename jwt-secret to that, and delete it a week later. Throws as `secretOf` does.
 */
export function previousSecretOf(dataDir: string): string | undefined {
  const path = join(dataDir, 'jwt-secret.previous');
  return statSync(path, { throwIfNoEntry: false }) && read(path);
}

function read(path: string): string {
  const mode = statSync(path).mode & 0o777;
  if (mode & 0o077) throw new Error(`${path} may be read by others (mode ${mode.toString(8)}): run chmod 600 ${path}`);
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < 32) throw new Error(`${path} does not hold a secret: delete it, and a new one is made`);
  return secret;
}

/** Written whole under another name first, so that nobody ever reads half a secret; of two processes one wins. */
function makeOnce(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })) return;
  const draft = `${path}.${process.pid}.new`;
  const file = openSync(draft, 'w', 0o600);
  writeSync(file, `${randomBytes(48).toString('base64url')}\n`);
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
}
