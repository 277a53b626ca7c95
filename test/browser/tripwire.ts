import type { BrowserContext } from 'playwright-core';

/** What was seen that no text may bring about. */
export interface Tripwire {
  /** Everything that went off, in words; empty when nothing ran. */
  wentOff(): Promise<string[]>;
}

interface Tripped {
  tripped: string[];
}

/** Stretches wires through every page of a browser context, from before it runs anything of its own. */
export async function stretchTripwires(context: BrowserContext, home: string): Promise<Tripwire> {
  const outside: string[] = [];
  await context.addInitScript(watchThePage);
  context.on('request', (request) => {
    const url = request.url();
    if (!/^(?:data|blob|about):/.test(url) && new URL(url).origin !== home) outside.push(`asked for ${url}`);
  });
  context.on('dialog', (dialog) => {
    outside.push(`a dialog said ${dialog.message()}`);
    void dialog.dismiss();
  });
  return {
    async wentOff() {
      const inside = context
        .pages()
        .flatMap((page) => page.frames())
        .map((frame) => frame.evaluate(() => (window as unknown as Tripped).tripped).catch(() => [] as string[]));
      return [...outside, ...(await Promise.all(inside)).flat()];
    },
  };
}

/** Runs in the page. */
function watchThePage(): void {
  const tripped: string[] = [];
  Object.assign(window, { tripped });
  Object.defineProperty(window, '__xss', { set: () => void tripped.push('something ran'), configurable: false });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    tripped.push(`the policy held back ${effectiveDirective} ${blockedURI}`),
  );

  const NEVER =
    'script, iframe, frame, object, embed, applet, base, meta, style, link, math, foreignObject, animate, set, audio, video, marquee';
  const PROGRAM = /^(?:javascript:|vbscript:|data:(?!image\/(?:png|jpeg|webp)))/i;
  const isOurs = (node: Element) =>
    node.closest('head') !== null &&
    [node.getAttribute('src'), node.getAttribute('href')].every(
      (at) => !at || /^\/[^/]/.test(at) || at.startsWith(location.origin),
    );

  function look(node: Element, isAttribute = false): void {
    if (!isAttribute && node.matches(NEVER) && !isOurs(node))
      tripped.push(`an element came: ${node.outerHTML.slice(0, 120)}`);
    for (const { name, value } of node.attributes) {
      // What is told to people is not what the browser acts upon.
      if (/^(?:alt|title|value|aria-.*|data-.*)$/.test(name)) continue;
      const bare = value.replace(/[\s\p{Cc}]+/gu, '');
      if (/^on|^srcdoc$/i.test(name) || PROGRAM.test(bare) || bare.includes('//xss.invalid'))
        tripped.push(`an attribute came: ${name}=${value.slice(0, 120)}`);
    }
  }
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      if (type === 'attributes') look(target as Element, true);
      for (const node of addedNodes)
        if (node instanceof Element) for (const one of [node, ...node.querySelectorAll('*')]) look(one);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
}
