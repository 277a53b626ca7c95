import { setPriority } from 'node:os';
import sharp from 'sharp';
import { Parvis, RefusalError } from '../../client-sdk/index.ts';
import { anMp4, aPdf, aWav } from '../../test/support/media.ts';

/** What the senders are told: to send for so long, always so many files at once. */
export interface Sending {
  readonly ms: number;
  readonly atOnce: number;
}

/** What became of it. */
export interface Sent {
  readonly kinds: Readonly<Record<string, number>>;
  readonly bytes: number;
  /** How long each took, in ms. */
  readonly times: readonly number[];
  readonly refused: Readonly<Record<string, number>>;
}

// They would be elsewhere: what they do must not hold up those who watch the clock on the same core.
setPriority(19);

/** People who upload, in a process of their own. */
const { url, people } = JSON.parse(process.argv[2] ?? '{}') as { url: string; people: number };

/** A photograph of twelve megapixels, as far as its bytes go: about four megabytes. */
async function aPhotograph(): Promise<Buffer> {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
  const small = await sharp({ create: { width: 1000, height: 750, channels: 3, background: '#777', noise } })
    .png()
    .toBuffer();
  return sharp(small).resize(4000, 3000).jpeg({ quality: 92 }).toBuffer();
}

/** What is sent, of five: three pictures, a sound, and in turns a film and a PDF. */
const files: readonly (readonly [kind: string, bytes: Buffer])[] = [
  ['picture', await aPhotograph()],
  ['picture', await aPhotograph()],
  ['sound', aWav({ seconds: 60, rate: 32_000 })],
  ['picture', await aPhotograph()],
  ['film', anMp4({ seconds: 60, claims: 60, bytes: 8 * 1024 * 1024 })],
  ['picture', await aPhotograph()],
  ['picture', await aPhotograph()],
  ['sound', aWav({ seconds: 50, rate: 32_000 })],
  ['picture', await aPhotograph()],
  ['PDF', aPdf({ pages: 40 })],
];

async function register(n: number): Promise<Parvis> {
  const body = {
    email: `sender${n}@example.test`,
    password: 'correct horse battery',
    options: { username: `Sender_${n}` },
  };
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/auth/register`, { method: 'POST', headers, body: JSON.stringify(body) });
  return new Parvis(url, { token: ((await answer.json()) as { token: string }).token });
}

const senders: Parvis[] = [];
for (let n = 0; n < people; n++) senders.push(await register(n));

let turn = 0;

async function send({ ms, atOnce }: Sending): Promise<Sent> {
  const until = performance.now() + ms;
  const [kinds, refused, times]: [Record<string, number>, Record<string, number>, number[]] = [{}, {}, []];
  let bytes = 0;
  const one = async (sender: Parvis | undefined) => {
    while (sender && performance.now() < until) {
      const [kind = '', content = Buffer.alloc(0)] = files[turn % files.length] ?? [];
      // No two are alike: bytes behind the end of what is read.
      const file = new Blob([new Uint8Array(content), `\n%${turn++}`]);
      const begun = performance.now();
      try {
        await sender.assets.upload(file, { name: `${kind}` });
        kinds[kind] = (kinds[kind] ?? 0) + 1;
        bytes += file.size;
        times.push(performance.now() - begun);
      } catch (error) {
        const code = error instanceof RefusalError ? error.code : String(error);
        refused[code] = (refused[code] ?? 0) + 1;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, (_one, n) => one(senders[n % senders.length])));
  return { kinds, bytes, times, refused };
}

process.on('message', async (sending: Sending) => process.send?.(await send(sending)));
process.on('SIGTERM', () => process.exit(0));
process.on('disconnect', () => process.exit(0));
process.send?.({});
