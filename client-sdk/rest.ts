import type { Fault } from '../schema/faults.ts';
import { REFUSAL_HEADER, type RefusalCode } from '../schema/refusals.ts';
import type { Asset } from '../schema/rest/assets.ts';
import type { Locale } from '../schema/words.ts';
import { RefusalError, unreachable } from './refusal-error.ts';

/** Who asks, and in which language the answer should be. */
export interface Asker {
  readonly token: string | null;
  readonly locale: Locale;
}

/** The REST side of the server: every answer is JSON, every failure a RefusalError. */
export class Rest {
  readonly #base: string;
  readonly #asker: () => Asker;

  constructor(base: string, asker: () => Asker) {
    this.#base = base;
    this.#asker = asker;
  }

  get<T>(path: string): Promise<T> {
    return this.#ask<T>('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.#ask<T>('POST', path, body);
  }

  put<T>(path: string, body: unknown = {}): Promise<T> {
    return this.#ask<T>('PUT', path, body);
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.#ask<T>('PATCH', path, body);
  }

  async delete(path: string): Promise<void> {
    await this.#ask<unknown>('DELETE', path);
  }

  /** What is no JSON: a picture that only some may see. */
  async blob(path: string): Promise<Blob> {
    const response = await fetch(this.#base + path, { headers: this.#headers() }).catch(() => {
      throw unreachable(this.#asker().locale);
    });
    if (response.ok) return response.blob();
    const header = (name: string) => response.headers.get(name);
    accepted({ status: response.status, text: await response.text(), header });
    return new Blob();
  }

  #headers(): Record<string, string> {
    const { token, locale } = this.#asker();
    return { 'Accept-Language': locale, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  }

  async #ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const isForm = typeof FormData !== 'undefined' && body instanceof FormData;
    const asJson = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const sent = body === undefined ? {} : isForm ? { body } : asJson;
    return readJson((await this.send(method, path, sent)).text) as T;
  }

  /** Uploads a file in one form; `onProgress` is told the fraction that has left (in a browser; elsewhere only 1 at the end). */
  async upload(file: Blob, name: string, onProgress: (fraction: number) => void = () => {}): Promise<Asset> {
    const body = new FormData();
    body.append('file', file, name);
    const { text } = await this.send('POST', '/v1/assets', { body, onProgress });
    onProgress(1);
    return (readJson(text) as unknown as { asset: Asset }).asset;
  }

  /** Sends a request as it is, and gives the answer as it came; a failure is a RefusalError. */
  async send(method: string, path: string, { headers = {}, body, onProgress }: Sent = {}): Promise<Answered> {
    const request = { method, url: this.#base + path, headers: { ...this.#headers(), ...headers }, body };
    const byXhr = onProgress !== undefined && typeof XMLHttpRequest !== 'undefined';
    const answer = await (byXhr ? sendByXhr(request, onProgress) : sendByFetch(request)).catch(() => {
      throw unreachable(this.#asker().locale);
    });
    return accepted(answer);
  }
}

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Blob | FormData | undefined;
  /** Told the fraction of the body that has left; in browsers. */
  readonly onProgress?: (fraction: number) => void;
}

/** An answer as it came. */
export interface Answered {
  readonly status: number;
  readonly text: string;
  header(name: string): string | null;
}

interface Request extends Pick<Sent, 'body'> {
  readonly method: string;
  readonly url: string;
  readonly headers: Record<string, string>;
}

async function sendByFetch({ method, url, headers, body }: Request): Promise<Answered> {
  const sent = { method, credentials: 'same-origin', headers, ...(body === undefined ? {} : { body }) } as const;
  const response = await fetch(url, sent);
  return { status: response.status, text: await response.text(), header: (name) => response.headers.get(name) };
}

/** The only way on which a browser tells how much of a body has left. */
function sendByXhr({ method, url, headers, body }: Request, onProgress: (fraction: number) => void): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
    xhr.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    xhr.onerror = reject;
    xhr.onload = () =>
      resolve({ status: xhr.status, text: xhr.responseText, header: (name) => xhr.getResponseHeader(name) });
    xhr.send(body ?? null);
  });
}

/** Lets a success through; a failure has the shape `{ errors: [{ fields, message }] }` or `{ error }`, and its code in a header. */
function accepted(answer: Answered): Answered {
  const { status, text, header } = answer;
  if (status >= 200 && status < 300) return answer;
  const body = readJson(text);
  const faults: Fault[] = Array.isArray(body['errors']) ? (body['errors'] as Fault[]) : [];
  const message = faults[0]?.message ?? (typeof body['error'] === 'string' ? body['error'] : `HTTP ${status}`);
  const code = header(REFUSAL_HEADER) as RefusalCode | null;
  const wait = header('Retry-After');
  throw new RefusalError(code ?? 'http', message, {
    faults,
    status,
    ...(wait ? { details: { seconds: Number(wait) } } : {}),
  });
}

function readJson(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
