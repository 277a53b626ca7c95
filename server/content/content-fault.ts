import { RULES, type RuleId } from './rules.ts';

/** Something wrong in a level designer's files. */
export interface ContentFault {
  /** The row of RULES that it breaks. */
  readonly rule: RuleId;
  /** Path from the scenes folder, as in `plaza/scene.json`. */
  readonly file: string;
  /** Where in the file: a key path, a line, an object's name or a tile. */
  readonly place: string;
  /** What is wrong: half a sentence. */
  readonly reason: string;
  /** What mends it: whole sentences. */
  readonly remedy: string;
  /** Where in the text of the file, from 1. */
  readonly line?: number;
  readonly column?: number;
  /** Where on the map, in tiles from 0. */
  readonly tile?: { readonly x: number; readonly y: number };
}

/** A fault of a rule, with the rule's own remedy unless a better one is given. */
export function faultOf(
  rule: RuleId,
  found: Omit<ContentFault, 'rule' | 'remedy'> & { readonly remedy?: string },
): ContentFault {
  return { rule, remedy: RULES[rule].remedy, ...found };
}

/** Whether a fault stops a start and a publication. */
export function isError({ rule }: ContentFault): boolean {
  return RULES[rule].severity === 'error';
}

/** Start is refused: everything that is wrong with the scenes, one line per fault. */
export class ContentError extends Error {
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super(['The scenes have faults:', ...faults.map(sayFault)].join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}

export function sayFault({ file, place, reason, remedy }: ContentFault): string {
  return `  ${file}${place ? ` (${place})` : ''}: ${reason}. ${remedy}`;
}
