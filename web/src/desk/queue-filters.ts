import { CATEGORIES, REPORT_KINDS } from '../../../schema/moderation.ts';
import { button, element } from '../element.ts';
import type { Around } from './around.ts';
import { selectField, textField } from './field-parts.ts';
import type { Filters } from './queue.ts';
import { tell } from './words.ts';

export interface FiltersPart {
  readonly root: HTMLElement;
  focus(): void;
}

/** The account of that name: exactly so, whatever the case, else the first that begins so. */
export async function accountNamed(name: string, { moderation }: Pick<Around, 'moderation'>): Promise<string | null> {
  const { items } = await moderation.people({ search: name, limit: 20 });
  const exact = items.find((one) => one.username.toLowerCase() === name.trim().toLowerCase());
  return (exact ?? items[0])?.id ?? null;
}

/** What narrows the queue: what is reported, of which category, against whom. */
export function queueFilters(filters: Filters, around: Around, pick: (filters: Filters) => void): FiltersPart {
  const { state } = filters;
  const kind = selectField(
    tell('queue.kind'),
    [{ value: '', text: tell('queue.any') }, ...REPORT_KINDS.map((value) => ({ value, text: tell(`kind.${value}`) }))],
    filters.kind ?? '',
  );
  const category = selectField(
    tell('queue.category'),
    [
      { value: '', text: tell('queue.any.category') },
      ...CATEGORIES.map((value) => ({ value, text: tell(`category.${value}`) })),
    ],
    filters.category ?? '',
  );
  const against = textField(tell('queue.against'), { max: 64 });
  against.control.placeholder = tell('queue.against.hint');
  let account = filters.against;
  if (account !== undefined)
    void around.names.of(account).then((known) => {
      against.control.value = known?.name ?? String(account);
    });

  const apply = () => {
    const kindPicked = REPORT_KINDS.find((one) => one === kind.control.value);
    const categoryPicked = CATEGORIES.find((one) => one === category.control.value);
    pick({
      state,
      ...(kindPicked ? { kind: kindPicked } : {}),
      ...(categoryPicked ? { category: categoryPicked } : {}),
      ...(account === undefined ? {} : { against: account }),
    });
  };
  const find = async () => {
    const name = against.control.value.trim();
    against.showFault(null);
    const found = name === '' ? undefined : await accountNamed(name, around);
    if (found === null) return against.showFault(tell('queue.against.nobody', { name }));
    account = found;
    apply();
  };
  kind.control.addEventListener('change', apply);
  category.control.addEventListener('change', apply);
  const search = () => void find().catch((error) => around.failed(error));
  against.control.addEventListener('change', search);
  const isNarrow = filters.kind !== undefined || filters.category !== undefined || account !== undefined;
  const clear = button({ class: 'button small', text: tell('queue.clear'), press: () => pick({ state }) });
  clear.hidden = !isNarrow;
  const form = element(
    'form',
    { class: 'queue-filters', attributes: { 'aria-label': tell('queue.filters') } },
    kind.root,
    category.root,
    against.root,
    clear,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    against.control.blur();
  });
  return { root: form, focus: () => kind.control.focus() };
}
