import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bars } from './bars.ts';
import { type Child, startChild } from './child.ts';
import { keep, print } from './keep.ts';
import { load, type Round } from './rest/load.ts';
import { barsOf, reportOf, tableOf } from './rest/report.ts';

/**
 * `GET /v1/users/profile` of a whole Parvis (its own process, SQLite, default settings but for the allowance of
 * requests) beside bare Express answering the same JSON. Rounds alternate, so that what else the machine does falls on
 * both. `npm run bench -- rest [rounds] [seconds a round]`; of a run without arguments the picture goes into docs/, too.
 */
const ROUNDS = Number(process.argv[2] ?? 7);
const SECONDS = Number(process.argv[3] ?? 2);
const WARM_SECONDS = 2;
const CONNECTIONS = 32;
const GOAL = 0.6;
const PATH = '/v1/users/profile';
const PICTURE = 'docs/performance-rest.svg';

/** Somebody with an account, and what he is told of it. */
async function somebody(url: string): Promise<{ token: string; profile: object }> {
  const response = await fetch(`${url}/auth/register`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      email: 'ada@example.test',
      password: 'correct horse battery',
      options: { username: 'Ada' },
    }),
  });
  const { token } = (await response.json()) as { token: string };
  const profile = await fetch(url + PATH, { headers: { authorization: `Bearer ${token}` } });
  return { token, profile: (await profile.json()) as object };
}

async function measure(children: Child[], dataDir: string) {
  const env = { PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, HTTP_REQUESTS_PER_ADDRESS: '1000000' };
  const parvis = await startChild([...process.execArgv, 'server/main.ts'], env);
  children.push(parvis);
  const { token, profile } = await somebody(parvis.url);
  const bare = await startChild(['bench/rest/bare.ts', JSON.stringify(profile)]);
  children.push(bare);
  const rounds = { parvis: [] as Round[], express: [] as Round[] };
  const ask = ({ url, cpu }: Child, seconds: number) => load(url + PATH, token, CONNECTIONS, seconds, cpu);
  for (const child of children) await ask(child, WARM_SECONDS);
  for (let i = 0; i < ROUNDS; i++) {
    rounds.express.push(await ask(bare, SECONDS));
    rounds.parvis.push(await ask(parvis, SECONDS));
  }
  return rounds;
}

const dataDir = mkdtempSync(join(tmpdir(), 'parvis-bench-data-'));
const children: Child[] = [];
try {
  const rounds = await measure(children, dataDir);
  const report = reportOf(rounds);
  const picture = bars(`GET ${PATH} · ratio ${report.ratio.toFixed(2)}`, barsOf(report));
  print(`GET ${PATH}, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s, medians; goal ${GOAL}`);
  const figures = { path: PATH, connections: CONNECTIONS, seconds: SECONDS, ...report, rounds };
  keep('rest', { figures, table: tableOf(report), plots: { rest: picture } });
  if (process.argv.length === 2) writeFileSync(PICTURE, picture);
} finally {
  for (const child of children) await child.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
