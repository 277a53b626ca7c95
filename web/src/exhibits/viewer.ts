import type { ExhibitDetail, Parvis } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { locale, say } from '../locale.ts';
import { openModal } from '../ui/modal.ts';
import { likeButton } from './like-button.ts';
import { mediumOf } from './medium.ts';
import { kindSign } from './sign.ts';
import { visitorsBook } from './visitors-book.ts';

export interface ViewerNeeds {
  readonly client: Parvis;
  /** Does something; what is refused is told. */
  attempt(act: () => Promise<unknown>): Promise<boolean>;
  /** Says how something went. */
  toast(text: string): void;
  /** Reports it to the staff. */
  report(id: string, title: string): void;
  closed(): void;
}

/** What hangs, as it is known before it is looked at. */
export interface Glimpse {
  readonly id: string;
  readonly spot: string;
  readonly title: string;
}

/** An exhibit in large: itself, what is said of it, who likes it, and what visitors wrote. */
export function openExhibit(host: HTMLElement, { id, spot, title: seen }: Glimpse, needs: ViewerNeeds): void {
  const { client, attempt, toast, report, closed } = needs;
  let stop = () => {};
  const title = seen || say('exhibit.untitled');
  const options = {
    class: 'viewer',
    closed: () => {
      stop();
      closed();
    },
  };
  const { body, close } = openModal(host, { text: title }, options);
  body.append(element('p', { class: 'hint', word: 'exhibit.loading', attributes: { role: 'status' } }));

  const takeDown = () => {
    const down = button({
      class: 'button',
      word: 'exhibit.takedown',
      press: async () => {
        down.disabled = true;
        if (await attempt(() => client.exhibits.takeDown(id))) {
          toast(say('exhibit.taken'));
          close();
        } else down.disabled = false;
      },
    });
    return down;
  };

  const complain = () =>
    button({
      class: 'button',
      word: 'person.report',
      press: () => {
        close();
        report(id, title);
      },
    });

  function fill(exhibit: ExhibitDetail): void {
    const like = likeButton(exhibit, { client, attempt });
    stop = follow(client, spot, id, like.count);
    const isOwn = exhibit.account === client.me?.id;
    body.replaceChildren(
      ...[
        exhibit.state === 'shown'
          ? null
          : element('p', { class: 'viewer-unseen', text: say(`exhibit.why.${exhibit.state}`) }),
        mediumOf(exhibit),
        wordsOf(exhibit),
        element(
          'div',
          { class: 'viewer-line' },
          like.root,
          element('div', { class: 'form-buttons' }, isOwn ? null : complain(), exhibit.may.remove ? takeDown() : null),
        ),
        visitorsBook(exhibit, { client, attempt }),
      ].filter((part) => part !== null),
    );
  }

  client.exhibits.look(id).then(fill, (error: unknown) => {
    close();
    void attempt(() => Promise.reject(error));
  });
}

/** Counts as others like it, until the returned stop is called. */
function follow(client: Parvis, spot: string, id: string, count: (likes: number) => void): () => void {
  let known: number | undefined;
  const timer = setInterval(() => {
    const live = client.place?.state.exhibits.get(spot);
    if (live?.id !== id || live.likes === known) return;
    known = live.likes;
    count(known);
  }, 500);
  return () => clearInterval(timer);
}

function wordsOf({ author, by, description, kind, hung_at }: ExhibitDetail): HTMLElement {
  const day = new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(new Date(hung_at));
  return element(
    'div',
    { class: 'viewer-words' },
    author === '' ? null : element('p', { class: 'viewer-author', text: say('exhibit.author', { name: author }) }),
    description === '' ? null : element('p', { class: 'viewer-text', text: description }),
    element('p', { class: 'hint viewer-by' }, kindSign(kind), `${say('exhibit.by', { name: by })} · ${day}`),
  );
}
