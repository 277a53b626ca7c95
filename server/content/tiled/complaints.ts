import { type ContentFault, faultOf } from '../content-fault.ts';
import type { RuleId } from '../rules.ts';

type Found = Omit<ContentFault, 'rule' | 'remedy' | 'file' | 'place'> & {
  readonly place?: string;
  readonly remedy?: string;
};

/** Takes down what is wrong with one file. */
export class Complaints {
  readonly file: string;
  readonly #faults: ContentFault[];

  constructor(file: string, faults: ContentFault[]) {
    this.file = file;
    this.#faults = faults;
  }

  tell(rule: RuleId, { place = '', ...found }: Found): void {
    this.#faults.push(faultOf(rule, { file: this.file, place, ...found }));
  }

  /** About another file that this one leads to. */
  of(file: string): Complaints {
    return new Complaints(file, this.#faults);
  }

  get count(): number {
    return this.#faults.length;
  }
}
