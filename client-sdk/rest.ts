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
    return this.#send<T>('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<T> {
    return this.#send<T>('POST', path, body);
  }

  put<T>(path: string, body: unknown = {}): Promise<T> {
    return this.#send<T>('PUT', path, body);
  }

  patch<T>(path: string, body: unknown): Promise<T> {
    return this.#send<T>('PATCH', path, body);
  }

  async delete(path: string): Promise<void> {
    await this.#send<unknown>('DELETE', path);
  }

  /** What is no JSON: a picture that only some may see. */
  async blob(path: string): Promise<Blob> {
    const response = await fetch(this.#base + path, { headers: this.#headers() }).catch(() => {
      throw unreachable(this.#asker().locale);
    });
    return response.ok
      ? response.blob()
      : answered(await response.text(), response.status, (name) => response.headers.get(name));
  }

  #headers(): Record<string, string> {
    const { token, locale } = this.#asker();
    return { 'Accept-Language': locale, ...(token ? { Authorization: `Bearer ${token}` } : {}) };
  }

  async #send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.#base + path, {
      method,
      credentials: 'same-origin',
      headers: {
        ...this.#headers(),
        ...(body === undefined || isForm(body) ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: isForm(body) ? body : JSON.stringify(body) }),
    }).catch(() => {
      throw unreachable(this.#asker().locale);
    });
    return answered<T>(await response.text(), response.status, (name) => response.headers.get(name));
  }

  /** Uploads a file; `onProgress` is told the fraction that has left (in a browser; elsewhere only 1 at the end). */
  async upload(file: Blob, name: string, onProgress: (fraction: number) => void = () => {}): Promise<Asset> {
    const form = new FormData();
    form.append('file', file, name);
    const path = '/v1/assets';
    const answer =
      typeof XMLHttpRequest === 'undefined'
        ? await this.#uploadByFetch(path, form)
        : await this.#uploadByXhr(path, form, onProgress);
    onProgress(1);
    return answer.asset;
  }

  async #uploadByFetch(path: string, body: FormData): Promise<{ asset: Asset }> {
    const response = await fetch(this.#base + path, { method: 'POST', headers: this.#headers(), body }).catch(() => {
      throw unreachable(this.#asker().locale);
    });
    return answered(await response.text(), response.status, (name) => response.headers.get(name));
  }

  #uploadByXhr(path: string, body: FormData, onProgress: (fraction: number) => void): Promise<{ asset: Asset }> {
    return new Promise((resolve, reject) => {
      const xhr = new XMLHttpRequest();
      xhr.open('POST', this.#base + path);
      for (const [name, value] of Object.entries(this.#headers())) xhr.setRequestHeader(name, value);
      xhr.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
      xhr.onerror = () => reject(unreachable(this.#asker().locale));
      xhr.onload = () => {
        try {
          resolve(answered(xhr.responseText, xhr.status, (header) => xhr.getResponseHeader(header)));
        } catch (error) {
          reject(error);
        }
      };
      xhr.send(body);
    });
  }
}

/** Reads an answer; a failure has the shape `{ errors: [{ fields, message }] }` or `{ error }`, and its code in a header. */
function answered<T>(text: string, status: number, header: (name: string) => string | null): T {
  const body = readJson(text);
  if (status >= 200 && status < 300) return body as T;
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

const isForm = (body: unknown): body is FormData => typeof FormData !== 'undefined' && body instanceof FormData;
