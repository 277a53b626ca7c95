import { createHash } from 'node:crypto';

/** A strong ETag of what a text says. */
export function etagOf(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
}
