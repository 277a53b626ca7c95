import '../without-eval.ts';

import { Chat } from '../../../client-sdk/chat.ts';
import { Live } from '../../../client-sdk/live.ts';
import { Moderation } from '../../../client-sdk/moderation.ts';
import { Publishing } from '../../../client-sdk/publishing.ts';
import { RefusalError } from '../../../client-sdk/refusal-error.ts';
import { Rest } from '../../../client-sdk/rest.ts';
import { tokenInBrowser } from '../../../client-sdk/token-store.ts';
import type { OwnProfile } from '../../../schema/rest/accounts.ts';
import type { SceneSummary } from '../../../schema/rest/scenes.ts';
import { element } from '../element.ts';
import { changeLocale, locale, onLocale, say as sayWord, startLocale } from '../locale.ts';
import { Toasts } from '../ui/toasts.ts';
import type { Around } from './around.ts';
import { Desk } from './desk.ts';
import { Drafts } from './draft.ts';
import { gate, type Outside } from './gate.ts';
import { Names } from './names.ts';
import { linkTo } from './place.ts';
import { Queue } from './queue.ts';
import { tell } from './words.ts';
import { Workshop } from './workshop.ts';

const host = document.getElementById('desk');
if (!host) throw new Error('the page has no #desk');
const toasts = new Toasts(document.body);

const session = tokenInBrowser();
const rest = new Rest(location.origin, () => ({ token: session.get(), locale: locale() }));
const moderation = new Moderation(rest, () => {
  throw new RefusalError('scene.unknown', 'The desk is in no scene');
});
const chat = new Chat({ rest, here: () => null, locale });
/** Who sits at the desk. */
let sitting: string | null = null;
const live = new Live(
  location.origin,
  rest,
  () => ({ token: session.get(), locale: locale(), account: sitting }),
  chat,
);
live.on('alert', () => desk?.look());
const queue = new Queue(moderation);
const drafts = new Drafts();

let desk: Pick<Desk, 'show' | 'look' | 'stop'> | null = null;
/** Shows what is shown once more: in another language. */
let showAgain: () => void = () => {};
/** Whose token the page was last opened with. */
let tried: string | null = null;

const language = () => changeLocale(locale() === 'fr' ? 'en' : 'fr');

function shut(outside: Outside): void {
  desk?.stop();
  desk = null;
  sitting = null;
  live.disconnect();
  showAgain = () => {
    document.title = `${tell('desk')} · Parvis`;
    const shown = gate(outside, { language, retry: () => void enter() });
    host?.replaceChildren(shown);
    shown.querySelector('h1')?.focus();
  };
  showAgain();
}

function failed(error: unknown): void {
  if (error instanceof RefusalError && (error.status === 401 || error.code === 'auth.forbidden')) return void enter();
  toasts.show(error instanceof RefusalError ? error.message : sayWord('error.unexpected'), 'bad');
  if (!(error instanceof RefusalError)) reportError(error);
}

function open(me: OwnProfile, scenes: readonly SceneSummary[]): void {
  const around: Around = {
    me,
    rest,
    moderation,
    publishing: new Publishing(rest),
    token: () => session.get(),
    chat,
    scenes,
    drafts,
    names: new Names(moderation),
    host: document.body,
    say: (text, tone) => toasts.show(text, tone),
    failed,
    go: (place) => {
      location.hash = linkTo(place);
    },
    changed: () => {},
  };
  sitting = me.id;
  // Without it one hears a little later: the queue looks by itself, too.
  if (me.role !== 'designer') live.connect().catch(() => {});
  showAgain = () => {
    desk?.stop();
    if (!host) return;
    desk = me.role === 'designer' ? new Workshop(host, around, language) : new Desk(host, around, queue, language);
  };
  showAgain();
}

/** Lets in whoever is of the staff, and designers. */
async function enter(): Promise<void> {
  tried = session.get();
  host?.replaceChildren(element('p', { class: 'desk-wait', text: tell('loading') }));
  try {
    if (tried === null) return shut({ me: null });
    const { user } = await rest.get<{ user: OwnProfile }>('/auth/userdata');
    if (user.guest || user.role === 'player') return shut({ me: user });
    const { scenes } = await rest.get<{ scenes: SceneSummary[] }>('/v1/scenes');
    open(user, scenes);
  } catch (error) {
    if (error instanceof RefusalError && error.status === 401) return shut({ me: null });
    if (!(error instanceof RefusalError)) reportError(error);
    shut({ trouble: error instanceof RefusalError ? error.message : sayWord('error.unexpected') });
  }
}

startLocale();
document.title = `${tell('desk')} · Parvis`;
onLocale(() => showAgain());
window.addEventListener('hashchange', () => desk?.show());
// Whoever logs in or out in the world, in another window, does so here.
window.addEventListener('storage', () => session.get() !== tried && void enter());
window.addEventListener('focus', () => desk === null && session.get() !== tried && void enter());
void enter();
