import type { ExhibitDetail, Parvis } from '../../../client-sdk/index.ts';
import { button, element } from '../element.ts';
import { say } from '../locale.ts';
import { icon } from '../ui/icons.ts';

export interface LikeButton {
  readonly root: HTMLElement;
  /** How many like it now, as the room tells. */
  count(likes: number): void;
}

interface Needs {
  readonly client: Parvis;
  attempt(act: () => Promise<unknown>): Promise<boolean>;
}

/** How many like an exhibit, and whether one does oneself. */
export function likeButton({ id, likes, liked, may }: ExhibitDetail, { client, attempt }: Needs): LikeButton {
  let isLiked = liked;
  const number = element('span', { attributes: { 'aria-hidden': 'true' } });
  const press = button({ class: 'button like', press: () => void turn() }, icon('friends'), number);
  press.disabled = !may.like;

  function show(count: number): void {
    const many = count === 1 ? say('exhibit.likes.one') : say('exhibit.likes', { count });
    number.textContent = many;
    press.setAttribute('aria-label', `${say('exhibit.like')} · ${many}`);
    press.setAttribute('aria-pressed', String(isLiked));
    press.title = say(isLiked ? 'exhibit.liked' : 'exhibit.like');
  }

  async function turn(): Promise<void> {
    press.disabled = true;
    await attempt(async () => {
      const now = await client.exhibits.like(id, !isLiked);
      isLiked = now.liked;
      show(now.likes);
    });
    press.disabled = false;
    press.focus();
  }

  show(likes);
  return { root: press, count: show };
}
