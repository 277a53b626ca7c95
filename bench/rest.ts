import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { arch, cpus, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chart } from './rest/chart.ts';
import { type Child, startChild } from './rest/child.ts';
import { load, type Round } from './rest/load.ts';
import { barsOf, type Report, reportOf, tableOf } from './rest/report.ts';

/**
 * `GET /v1/users/profile` of a whole Parvis (its own process, SQLite, default settings but for the allowance of
 * requests) beside bare Express answering the same JSON. Rounds alternate, so that what else the machine does falls on
 * both. `node bench/rest.ts [rounds] [seconds a round]`; figures go to build/bench/rest.json and, of a run without
 * arguments, into docs/performance.md.
 */
const ROUNDS = Number(process.argv[2] ?? 7);
const SECONDS = Number(process.argv[3] ?? 2);
const WARM_SECONDS = 2;
const CONNECTIONS = 32;
const GOAL = 0.6;
const PATH = '/v1/users/profile';
const OUT = 'build/bench';
const PAGE = 'docs/performance.md';
const PICTURE = 'docs/performance-rest.svg';

const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? arch()}, Linux ${release()}, Node ${process.version}`;
const print = (text: string) => process.stdout.write(`${text}\n`);
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

/** Puts picture and table into the page about performance. */
function keep(report: Report): void {
  writeFileSync(PICTURE, chart(`GET ${PATH} · ratio ${report.ratio.toFixed(2)}`, barsOf(report)));
  const [head, , tail] = readFileSync(PAGE, 'utf8').split(/<!-- rest(?: end)? -->/);
  writeFileSync(PAGE, `${head}<!-- rest -->\n${machine}\n\n${tableOf(report)}\n<!-- rest end -->${tail}`);
}

const dataDir = mkdtempSync(join(tmpdir(), 'parvis-bench-data-'));
const children: Child[] = [];
try {
  const rounds = await measure(children, dataDir);
  const report = reportOf(rounds);
  print(`GET ${PATH}, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s, medians; goal ${GOAL}`);
  print(`${machine}\n\n${tableOf(report)}`);
  mkdirSync(OUT, { recursive: true });
  const setting = { path: PATH, connections: CONNECTIONS, seconds: SECONDS, machine };
  writeFileSync(join(OUT, 'rest.json'), `${JSON.stringify({ ...setting, ...report, rounds }, null, 2)}\n`);
  if (process.argv.length === 2) keep(report);
} finally {
  for (const child of children) await child.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
