import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
/** Pictures of the run, for people to look at; git ignores the folder. */
const PICTURES = 'build/screenshots';

/**
 * What Chromium does without: a window’s address bar is a page of two hundred files of its own, drawn or not. Of several
 * such lists it heeds the last, so what Playwright takes away is named again.
 */
const WITHOUT = [
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'WebUIOmniboxFullPopup',
  'PreloadTopChromeWebUI',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** How often a visitor’s screen draws, in Hz: at 60, the pages of two stories keep two processors busy with drawing alone. */
const SCREEN_HZ = 10;

/** Debian's Chromium, without a word to anybody outside this machine. */
export async function openChromium(): Promise<Browser> {
  assert.ok(existsSync(CHROMIUM), `these tests need ${CHROMIUM}: apt-get install chromium`);
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${WITHOUT.join()}`,
    ],
  });
}

interface Where {
  readonly scene: string;
  readonly x: number;
  readonly y: number;
  readonly moving: boolean;
}

/** How long a walk may take where two browsers share a busy machine, in ms. */
const WALK_MS = 40_000;
/** How often one tries to talk to somebody who walks. */
const MOST_TRIES = 4;

/** Somebody at a browser. */
export class Visitor {
  readonly page: Page;
  /** What the page complained of in its console. */
  readonly complaints: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      // Software rendering remarks on its own slowness when a picture is taken; that is not the page's word.
      if (message.text().includes('GL Driver Message')) return;
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
  }

  /** A browser of its own: nothing is shared with other visitors. */
  static async at(browser: Browser, size = { width: 1280, height: 720 }): Promise<Visitor> {
    const context = await browser.newContext({ viewport: size, locale: 'en-GB' });
    return new Visitor(await context.newPage());
  }

  /** Opens the page, on a screen that draws seldom, and waits until one stands in a scene. */
  async arrive(url: string): Promise<void> {
    await this.page.addInitScript(drawSeldom, SCREEN_HZ);
    await this.page.goto(`${url}/?renderer=canvas`);
    await this.page.waitForFunction(() => Boolean((window as unknown as PageHook).parvis?.where()));
  }

  async where(): Promise<Where> {
    return this.page.evaluate(() => (window as unknown as PageHook).parvis.where() as Where);
  }

  /** Walks to a point of the map (pixels), as a click there would; whoever stops short, on a slow machine, clicks again. */
  async walkTo(x: number, y: number): Promise<void> {
    await this.page.waitForFunction(
      ([x = 0, y = 0]) => {
        const { parvis } = window as unknown as PageHook;
        const at = parvis.where();
        if (!at || at.moving) return false;
        if (Math.hypot(at.x - x, at.y - y) < 8) return true;
        parvis.walkTo(x, y);
        return false;
      },
      [x, y],
      { timeout: WALK_MS, polling: 500 },
    );
  }

  /** Walks into a door and waits until it has led to a scene. */
  async takeDoor(x: number, y: number, scene: string): Promise<void> {
    await this.page.evaluate(([x, y]) => (window as unknown as PageHook).parvis.walkTo(x ?? 0, y ?? 0), [x, y]);
    await this.page.waitForFunction((id) => (window as unknown as PageHook).parvis.where()?.scene === id, scene, {
      timeout: WALK_MS,
    });
  }

  /**
   * Uses what is in reach, as the prompt says, and waits until its window is open. Who walks may have walked on on a slow
   * machine: one tries again, as anybody would.
   */
  async use(prompt: RegExp): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    for (let tries = 1; ; tries++) {
      await this.page.locator('.prompt', { hasText: prompt }).waitFor();
      await this.page.keyboard.press('KeyE');
      const isOpen = dialog.waitFor({ timeout: tries === MOST_TRIES ? 30_000 : 5000 });
      if (tries === MOST_TRIES) return isOpen;
      if (
        await isOpen.then(
          () => true,
          () => false,
        )
      )
        return;
    }
  }

  async picture(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }
}

/** Gives a page fewer frames; what is asked for in one frame comes in the next. */
function drawSeldom(hz: number): void {
  if ('drawsSeldom' in window) return;
  Object.assign(window, { drawsSeldom: true });
  const onNextFrame = window.requestAnimationFrame.bind(window);
  const asked = new Map<number, FrameRequestCallback>();
  let asks = 0;
  const draw = (now: number) => {
    const frames = [...asked.values()];
    asked.clear();
    for (const frame of frames) frame(now);
  };
  window.requestAnimationFrame = (frame) => {
    if (asked.size === 0) setTimeout(() => onNextFrame(draw), 1000 / hz);
    asked.set(++asks, frame);
    return asks;
  };
  window.cancelAnimationFrame = (ask) => void asked.delete(ask);
}

/** What the page shows to tests and the curious. */
export interface PageHook {
  parvis: {
    client: import('../../client-sdk/index.ts').Parvis;
    where(): Where | null;
    walkTo(x: number, y: number): unknown;
    /** Where on the page somebody’s feet are, if he is drawn. */
    sightOf(account: string): { x: number; y: number } | null;
  };
}
