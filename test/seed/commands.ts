import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The host that the seed's examples name. */
const SEED_HOST = 'https://api.feedverse.com';

export interface Said {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: what a stranger answered, for a test to look into
  readonly json: any;
}

/** What stands in the seed for things of this world. */
export type Stands = Readonly<Record<string, string>>;

const withHost = (text: string, url: string, stands: Stands) =>
  Object.entries(stands).reduce((whole, [from, to]) => whole.replaceAll(from, to), text.replaceAll(SEED_HOST, url));

/** Runs a curl command of the seed, word for word but for the host, the token and what it names. */
export async function curl(command: string, url: string, stands: Stands): Promise<Said> {
  const text = `${withHost(command, url, stands)} -s -w '\\n%{http_code}'`;
  const { stdout } = await run('bash', ['-c', text], { timeout: 10_000 });
  const cut = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(cut + 1)), json: JSON.parse(stdout.slice(0, cut)) };
}

const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as new (
  ...text: string[]
) => (...given: unknown[]) => Promise<unknown>;

/** Runs a fetch example of the seed, word for word but for the host; gives what the names in `gives` are in the end. */
export async function script(
  code: string,
  url: string,
  stands: Stands,
  given: Readonly<Record<string, unknown>>,
  gives: string,
): Promise<{ status: number; value: unknown }> {
  let status = 0;
  const asked: typeof fetch = async (...ask) => {
    const response = await fetch(...ask);
    status = response.status;
    return response;
  };
  const names = Object.keys(given);
  const quiet = { log: () => {} };
  const whole = new AsyncFunction('fetch', 'console', ...names, `${withHost(code, url, stands)}\nreturn ${gives};`);
  return { value: await whole(asked, quiet, ...names.map((name) => given[name])), status };
}
