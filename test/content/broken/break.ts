import type { RuleId } from '../../../server/content/rules.ts';
import type { Sound } from './sound-scenes.ts';

/** One thing that is wrong, and what must be said of it. */
export interface Break {
  readonly what: string;
  breaks(sound: Sound): void;
  readonly rule: RuleId;
  readonly file: string | readonly string[];
  /** What the place must hold. */
  readonly place?: string | RegExp;
  readonly line?: number;
  readonly tile?: { readonly x: number; readonly y: number };
}
