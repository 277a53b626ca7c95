import './without-eval.ts';

import { Parvis, RefusalError } from '../../client-sdk/index.ts';
import type { Point } from '../../schema/way/sweep.ts';
import { BootScreen } from './boot-screen.ts';
import type { Thing } from './game/nearby.ts';
import type { World } from './game/world.ts';
import { put, say, startLocale } from './locale.ts';
import { Page } from './page.ts';
import { Session } from './session.ts';

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}

/** Loads the engine, which is most of the page, while the session is taken up. */
async function openWorld(page: Page, near: (things: readonly Thing[], at: Point) => void): Promise<World> {
  const [{ World }, { RENDERERS }] = await Promise.all([import('./game/world.ts'), import('./game/renderer.ts')]);
  const wanted = new URLSearchParams(location.search).get('renderer');
  const renderer = RENDERERS.find((one) => one === wanted) ?? 'auto';
  return World.open(
    { parent: part('game'), controls: part('ui'), renderer },
    {
      use: (thing) => page.acts.use(thing),
      cross: (portal) => void page.acts.travel(portal.id),
      chat: () => page.openChat(),
      emotes: () => page.emotes.toggle(),
      journal: () => page.journal.open(),
      meet: (session) => page.society.meet(session),
      isHidden: (account) => page.isHidden(account),
      isShut: (portal) => page.doors.whyShut(portal) !== undefined,
      near,
    },
  );
}

/** The game's canvas as assistive technology meets it. */
function introduce(canvas: HTMLCanvasElement): void {
  canvas.tabIndex = 0;
  canvas.setAttribute('role', 'application');
  canvas.dataset['wordLabel'] = 'game.label';
  put(canvas);
  let byTab = false;
  window.addEventListener('keydown', (event) => {
    byTab = event.key === 'Tab';
  });
  canvas.addEventListener('focus', () => canvas.classList.toggle('by-tab', byTab));
}

async function start(): Promise<void> {
  const locale = startLocale();
  const boot = new BootScreen(part('boot'));
  const client = new Parvis(location.origin, { locale });
  const page = new Page(client, part('ui'), part('curtain'));
  const world = openWorld(page, (things, at) => session.near(things, at));
  const session = new Session(client, page, world);
  boot.progress(0.15, 'boot.session');
  for (;;) {
    try {
      const place = await session.open();
      boot.progress(0.4, 'boot.scene');
      await world;
      await session.show(place, (fraction) => boot.progress(0.5 + fraction / 2, 'boot.scene'));
      break;
    } catch (error) {
      if (!(error instanceof RefusalError)) reportError(error);
      await boot.failed(error instanceof RefusalError ? error.message : say('error.unexpected'));
    }
  }
  page.world = await world;
  introduce(page.world.canvas);
  boot.close();
  page.play();
  page.scenarios.welcome();
  // For tests and curious people: to look, and to walk. Everything else goes through the page.
  const walkTo = (x: number, y: number) => page.world?.walkTo({ x, y });
  const where = () => ({ scene: client.place?.id ?? null, ...page.world?.at });
  const sightOf = (account: string) => page.world?.sightOf(account) ?? null;
  Object.assign(window, { parvis: { client, walkTo, where, sightOf } });
}

void start();
