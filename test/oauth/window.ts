import assert from 'node:assert/strict';

/** What the last page of a sign-in hands to the page that opened the window. */
export interface Ending {
  readonly status: number;
  readonly headers: Headers;
  readonly html: string;
  readonly message: {
    readonly user: {
      readonly id: string;
      readonly email: string | null;
      readonly guest: boolean;
      readonly username: string;
    } | null;
    readonly token: string | null;
    readonly error?: string;
    readonly code?: string;
  };
  /** The only origin that it is told. */
  readonly page: string;
}

interface Form {
  readonly action: string;
  readonly values: URLSearchParams;
}

function formOf(html: string): Form {
  const action = /<form[^>]+action="([^"]+)"/.exec(html)?.[1];
  assert.ok(action, `no form in: ${html.slice(0, 300)}`);
  const inputs = [...html.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]) => [
    /name="([^"]*)"/.exec(input)?.[1] ?? '',
    (/value="([^"]*)"/.exec(input)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  ]);
  return { action, values: new URLSearchParams(inputs as [string, string][]) };
}

/** One browser: it keeps cookies by host, and sends none along with what one site posts to another, as with SameSite=Lax. */
export class BrowserWindow {
  readonly #jar = new Map<string, Map<string, string>>();
  /** Every address it was sent to, with what came. */
  readonly visited: string[] = [];

  cookies(url: string): Map<string, string> {
    const { host } = new URL(url);
    const kept = this.#jar.get(host) ?? new Map<string, string>();
    this.#jar.set(host, kept);
    return kept;
  }

  async go(url: string, headers: Record<string, string> = {}, form?: { values: URLSearchParams; from: string }) {
    const crossSite = form && new URL(form.from).origin !== new URL(url).origin;
    const cookie = crossSite ? '' : [...this.cookies(url)].map(([name, value]) => `${name}=${value}`).join('; ');
    this.visited.push(url);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { ...headers, ...(cookie ? { cookie } : {}), ...(form ? { origin: new URL(form.from).origin } : {}) },
      ...(form ? { method: 'POST', body: form.values } : {}),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /expires=Thu, 01 Jan 1970|max-age=0/i.test(line)) this.cookies(url).delete(name);
      else this.cookies(url).set(name, value);
    }
    return response;
  }

  /** Begins at an address of ours, as the window that a page opened, and says where that leads. */
  async begin(url: string, page: string | null = new URL(url).origin): Promise<Response> {
    return this.go(url, page === null ? {} : { referer: `${page}/`, 'accept-language': 'en' });
  }

  /** Logs in at the provider and agrees to everything, until it sends the window back: to which address. */
  async logIn(at: string, login: string, callback: string): Promise<string> {
    let url = at;
    for (let hops = 0; hops < 20 && !url.startsWith(callback); hops++) {
      const response = await this.go(url);
      const to = response.headers.get('location');
      if (to) {
        url = new URL(to, url).href;
        continue;
      }
      const { action, values } = formOf(await response.text());
      if (action.startsWith(callback)) return (await this.post(action, values, url)).headers.get('location') ?? '';
      if (values.get('prompt') === 'login') values.set('login', login);
      const posted = await this.go(new URL(action, url).href, {}, { values, from: url });
      url = new URL(posted.headers.get('location') ?? '', url).href;
    }
    return url;
  }

  /** Sends a form from a page of one site to an address of another. */
  async post(url: string, values: URLSearchParams, from: string): Promise<Response> {
    return this.go(url, {}, { values, from });
  }

  /** Opens the callback and reads what it tells. */
  async end(url: string): Promise<Ending> {
    return ending(await this.go(url, { 'accept-language': 'en' }));
  }

  /** The whole way. */
  async signIn(begin: string, login: string, page?: string): Promise<Ending> {
    const begun = await this.begin(begin, page);
    const to = begun.headers.get('location');
    if (!to) return ending(begun);
    const callback = `${begin.split('?')[0]}/callback`;
    return this.end(await this.logIn(to, login, callback));
  }
}

export async function ending(response: Response): Promise<Ending> {
  const html = await response.text();
  const json = /<script id="outcome" type="application\/json">(.*?)<\/script>/s.exec(html)?.[1];
  assert.ok(json, `no outcome in ${response.status}: ${html.slice(0, 300)}`);
  return { status: response.status, headers: response.headers, html, ...JSON.parse(json) };
}
