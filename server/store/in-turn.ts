import type { Document } from '../records/record.ts';
import type { Collection, Where } from './store.ts';

/**
 * Every record that fits, in order of id, `atOnce` at a time: what comes, goes or is deleted meanwhile leaves none of the
 * others out.
 */
export async function* inTurn<R extends Document>(
  collection: Pick<Collection<R>, 'find'>,
  atOnce: number,
  where?: Omit<Where<R>, 'id'>,
): AsyncGenerator<R[]> {
  for (let above = ''; ; ) {
    const some = await collection.find({ where: { ...where, id: { above } } as Where<R>, limit: atOnce });
    yield some;
    const last = some.at(-1);
    if (!last || some.length < atOnce) return;
    above = last.id;
  }
}
