import type { Asset } from '../schema/rest/assets.ts';
import { RefusalError } from './refusal-error.ts';
import type { Answered, Rest } from './rest.ts';

/** Bytes of a piece: small enough that a slow line brings it within the server's patience, two minutes. */
const PIECE = 2 * 1024 * 1024;
/** Without any progress, so many tries in a row; before each a longer wait, in ms. */
const TRIES = 8;
const waitBefore = (tries: number) => Math.min(8000, 250 * 2 ** tries);

const PATH = '/v1/uploads';
const PROTOCOL = { 'Tus-Resumable': '1.0.0' };

export interface Resuming {
  readonly name: string;
  onProgress(fraction: number): void;
  /** The address of an upload that was begun, where it is gone on with; else it is begun. */
  readonly address?: string | undefined;
  /** Told the address as soon as there is one. */
  onBegun?(address: string): void;
}

function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}

const offsetOf = (answer: Answered) => Number(answer.header('Upload-Offset') ?? Number.NaN);

/** What another try may get over: no connection, a server that starts anew, or one that thinks otherwise of where we are. */
function passes(error: unknown): boolean {
  if (!(error instanceof RefusalError)) return false;
  return error.code === 'network' || error.status >= 500 || [409, 423, 429].includes(error.status);
}

/**
 * Sends a file piece by piece (tus 1.0.0), and goes on where it was after a lost connection. Rejects with a RefusalError
 * when it is refused, or when nothing gets through any more; the address then still serves to go on later.
 */
export async function sendPieces(
  rest: Rest,
  file: Blob,
  { name, onProgress, onBegun, ...more }: Resuming,
): Promise<Asset> {
  const begin = async () => {
    const headers = {
      ...PROTOCOL,
      'Upload-Length': String(file.size),
      'Upload-Metadata': `filename ${base64(name)}`,
    };
    const answer = await rest.send('POST', PATH, { headers });
    const address = answer.header('Location') ?? '';
    onBegun?.(address);
    return address;
  };

  const address = more.address ?? (await begin());

  /** How far the server is; the asset, if that was all and only its answer was lost. */
  async function ask(): Promise<number | Asset> {
    try {
      return offsetOf(await rest.send('HEAD', address, { headers: PROTOCOL }));
    } catch (error) {
      if (!(error instanceof RefusalError) || error.status !== 404) throw error;
      const id = address.slice(PATH.length + 1);
      const done = await rest.get<{ asset: Asset }>(`/v1/assets/${id}`).catch(() => undefined);
      if (!done) throw error;
      return done.asset;
    }
  }

  async function sendFrom(offset: number): Promise<number | Asset> {
    const piece = file.slice(offset, offset + PIECE);
    const headers = { ...PROTOCOL, 'Content-Type': 'application/offset+octet-stream', 'Upload-Offset': String(offset) };
    const told = (fraction: number) => onProgress((offset + fraction * piece.size) / file.size);
    const answer = await rest.send('PATCH', address, { headers, body: piece, onProgress: told });
    return answer.text === '' ? offsetOf(answer) : (JSON.parse(answer.text) as { asset: Asset }).asset;
  }

  let at: number | Asset | undefined = more.address === undefined ? 0 : undefined;
  for (let tries = 0; ; ) {
    try {
      at = at === undefined ? await ask() : await sendFrom(at);
      if (typeof at === 'object') return at;
      if (at > 0) tries = 0;
      onProgress(at / file.size);
    } catch (error) {
      if (!passes(error) || ++tries > TRIES) throw error;
      const seconds = error instanceof RefusalError ? Number(error.details['seconds'] ?? 0) : 0;
      await new Promise((go) => setTimeout(go, Math.max(seconds * 1000, waitBefore(tries))));
      at = undefined;
    }
  }
}
