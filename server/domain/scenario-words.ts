import { Refusal, type RefusalCode } from '../../schema/refusals.ts';
import type { Writing } from './writing.ts';

/** Name and description are read by who does not take part, too. */
interface Said {
  readonly name?: string | undefined;
  readonly description?: string | null | undefined;
}

/** The same refusal, said of the field that it is about. */
async function inField(code: RefusalCode, judged: () => unknown): Promise<void> {
  try {
    await judged();
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(code, error.details) : error;
  }
}

/** Refuses `scenario.name_refused` and `scenario.description_refused` for what is not fit to be shown. */
export async function mustBeFit(
  writing: Pick<Writing, 'mustTitle' | 'must'>,
  { name = '', description }: Said,
): Promise<void> {
  await inField('scenario.name_refused', () => writing.mustTitle(name));
  await inField('scenario.description_refused', () => writing.must(description ?? ''));
}
