import { type Asset, type Parvis, RefusalError } from '../../../client-sdk/index.ts';

/** Where uploads that were cut short go on, by the file: kept by the browser, also when the page is closed meanwhile. */
const KEY = 'parvis-unfinished';
const MOST = 20;

const nameOf = (file: File) => `${file.name}/${file.size}/${file.lastModified}`;

function all(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

function keep(entries: readonly (readonly [string, string])[]): void {
  localStorage.setItem(KEY, JSON.stringify(Object.fromEntries(entries.slice(-MOST))));
}

function addressOf(file: File): string | undefined {
  return all()[nameOf(file)];
}

function remember(file: File, address: string): void {
  keep([...Object.entries(all()).filter(([name]) => name !== nameOf(file)), [nameOf(file), address]]);
}

function forget(file: File): void {
  keep(Object.entries(all()).filter(([name]) => name !== nameOf(file)));
}

/** Uploads a file; one that was cut short before goes on where it was, if the server still has it. */
export async function sendFile(client: Parvis, file: File, onProgress: (fraction: number) => void): Promise<Asset> {
  const options = { name: file.name, onProgress, onBegun: (address: string) => remember(file, address) };
  const address = addressOf(file);
  const sent = address === undefined ? await client.upload(file, options) : await goOn(client, file, address, options);
  forget(file);
  return sent;
}

type Options = Parameters<Parvis['upload']>[1];

async function goOn(client: Parvis, file: File, address: string, options: Options): Promise<Asset> {
  try {
    return await client.upload(file, { ...options, address });
  } catch (error) {
    const isGone = error instanceof RefusalError && (error.status === 404 || error.status === 410);
    if (!isGone) throw error;
    forget(file);
    return client.upload(file, options);
  }
}
