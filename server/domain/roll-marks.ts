import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Chapter } from '../records/chapter.ts';

/** Signs rolls of dice, so that nobody can write down another result without being found out. */
export interface RollMarks {
  sign(line: Omit<Chapter, 'mark'>): string;
  /** Whether a line is as it was signed. */
  stands(line: Chapter): boolean;
}

/** All that a line says, always in the same order. */
function saidBy({ id, scenario, kind, account, name, scene, text, about, at }: Omit<Chapter, 'mark'>): string {
  const sorted = Object.entries(about).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([id, scenario, kind, account, name, scene, text, sorted, at]);
}

/**
 * HMAC-SHA256 under a key of its own, derived from the server's secret; what was signed under the secret before it stands,
 * too.
 */
export function rollMarks(secret: string, previousSecret?: string): RollMarks {
  const keys = [secret, ...(previousSecret === undefined ? [] : [previousSecret])].map((one) =>
    Buffer.from(hkdfSync('sha256', one, '', 'parvis rolls of dice', 32)),
  );
  const marksOf = (line: Omit<Chapter, 'mark'>) =>
    keys.map((key) => createHmac('sha256', key).update(saidBy(line)).digest());

  return {
    sign: (line) => marksOf(line)[0]?.toString('base64url') ?? '',
    stands(line) {
      const given = Buffer.from(line.mark, 'base64url');
      return marksOf(line).some((mark) => mark.length === given.length && timingSafeEqual(mark, given));
    },
  };
}
