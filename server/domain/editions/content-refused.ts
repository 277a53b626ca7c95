import { Refusal } from '../../../schema/refusals.ts';
import { type ContentFault, isError } from '../../content/content-fault.ts';

/** A scene is refused for what is wrong with its files: a refusal with every fault. */
export class ContentRefused extends Refusal {
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super('scene.faulty');
    this.faults = faults.filter(isError);
  }
}
