import type { AdminUser } from '../../../schema/rest/admin-users.ts';
import type { PersonView } from '../../../schema/rest/desk-people.ts';
import { button, element } from '../element.ts';
import type { Around, View } from './around.ts';
import { textField } from './field-parts.ts';
import { face } from './people-parts.ts';
import { linkTo } from './place.ts';
import { ago, tell } from './words.ts';

type Found = Pick<PersonView, 'id' | 'name' | 'avatar' | 'guest' | 'role' | 'last_seen_at' | 'is_disabled'>;

const PAUSE_MS = 250;

/** Somebody in few words. */
export function standingOf({ guest, role, is_disabled }: Pick<Found, 'guest' | 'role' | 'is_disabled'>): string {
  return [guest ? tell('person.guest') : tell(`role.${role}`), ...(is_disabled ? [tell('person.disabled')] : [])].join(
    ' · ',
  );
}

function row(one: Found): HTMLElement {
  const { id, name, avatar, last_seen_at } = one;
  const seen = tell('person.seen', { at: ago(last_seen_at) });
  return element(
    'li',
    {},
    element(
      'a',
      { class: 'people-line', attributes: { href: linkTo({ view: 'person', id }) } },
      face(avatar),
      element('b', { text: name }),
      element('span', { class: 'hint', text: `${standingOf(one)} · ${seen}` }),
    ),
  );
}

/** Finding somebody. What looks like an address is looked up by admins as one. */
export class PeopleView implements View {
  readonly root: HTMLElement;
  readonly #around: Around;
  readonly #search;
  readonly #list = element('ul', { class: 'people-list' });
  readonly #status = element('p', { class: 'hint', attributes: { role: 'status' } });
  readonly #more: HTMLButtonElement;
  #next: string | null = null;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(around: Around) {
    this.#around = around;
    const isAdmin = around.me.role === 'admin';
    this.#search = textField(tell(isAdmin ? 'people.search.admin' : 'people.search'), { type: 'search' });
    this.#search.control.placeholder = tell('people.search.hint');
    this.#more = button({ class: 'button small', text: tell('people.more'), press: () => void this.#find(this.#next) });
    this.#more.hidden = true;
    this.#search.control.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#find(null), PAUSE_MS);
    });
    this.root = element(
      'section',
      { class: 'desk-page', attributes: { 'aria-label': tell('people.title') } },
      element('h2', { text: tell('people.title') }),
      this.#search.root,
      this.#status,
      this.#list,
      this.#more,
    );
    void this.#find(null);
  }

  focus(): void {
    this.#search.control.focus();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
  }

  async #ask(search: string, cursor: string | null): Promise<{ items: readonly Found[]; next: string | null }> {
    const { rest, moderation, me } = this.#around;
    const page: { cursor?: string } = cursor === null ? {} : { cursor };
    if (me.role !== 'admin' || !search.includes('@')) return moderation.people({ search, ...page });
    const query = new URLSearchParams({ search, limit: '20', ...(cursor === null ? undefined : { cursor }) });
    const { users, next } = await rest.get<{ users: AdminUser[]; next: string | null }>(`/v1/admin/users?${query}`);
    return { items: users, next };
  }

  async #find(cursor: string | null): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    try {
      const { items, next } = await this.#ask(this.#search.control.value.trim(), cursor);
      if (turn !== this.#turn) return;
      if (cursor === null) this.#list.replaceChildren();
      this.#list.append(...items.map(row));
      this.#next = next;
      this.#more.hidden = next === null;
      const count = this.#list.childElementCount;
      this.#status.textContent =
        count === 0 ? tell('people.nobody') : tell('people.found', { count: next === null ? count : `${count}+` });
    } catch (error) {
      this.#around.failed(error);
    }
  }
}
