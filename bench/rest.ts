import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bars } from './bars.ts';
import { type Child, startChild } from './child.ts';
import { print, put } from './keep.ts';
import { machine } from './machine.ts';
import { load, type Round } from './rest/load.ts';

/**
 * `GET /v1/users/profile` of a whole Parvis (its own process, SQLite, default settings but for the allowance of
 * requests) beside bare Express answering the same JSON. Rounds alternate, so that what else the machine does falls on
 * both. `npm run bench -- rest [rounds] [seconds a round]`; figures go to build/bench/rest.json and rest.svg.
 */
const ROUNDS = Number(process.argv[2] ?? 7);
const SECONDS = Number(process.argv[3] ?? 2);
const WARM_SECONDS = 2;
const CONNECTIONS = 32;
const GOAL = 0.6;
const PATH = '/v1/users/profile';

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
const summed = (rounds: readonly Round[]) => ({
  perSecond: Math.round(median(rounds.map((one) => one.perSecond))),
  p50: Number(median(rounds.map((one) => one.p50)).toFixed(2)),
  p99: Number(median(rounds.map((one) => one.p99)).toFixed(2)),
  cpu: Number(median(rounds.map((one) => one.cpu)).toFixed(1)),
});

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
  const parvis = summed(rounds.parvis);
  const express = summed(rounds.express);
  const ratio = median(rounds.parvis.map((one, i) => one.perSecond / (rounds.express[i]?.perSecond ?? Number.NaN)));
  print(`GET ${PATH}, ${CONNECTIONS} connections, ${ROUNDS} rounds of ${SECONDS} s, medians`);
  print('server          req/s    p50 ms    p99 ms    CPU µs/req');
  for (const [name, one] of Object.entries({ parvis, express }))
    print(
      `${name.padEnd(12)}${String(one.perSecond).padStart(9)}${one.p50.toFixed(2).padStart(10)}${one.p99.toFixed(2).padStart(10)}${one.cpu.toFixed(1).padStart(14)}`,
    );
  print(`ratio ${ratio.toFixed(2)} (goal ${GOAL}); by CPU for one request ${(express.cpu / parvis.cpu).toFixed(2)}`);
  print(machine());
  const figures = { path: PATH, connections: CONNECTIONS, seconds: SECONDS, parvis, express, ratio, rounds };
  put('rest.json', `${JSON.stringify({ machine: machine(), figures }, null, 2)}\n`);
  const label = (one: typeof parvis) => `${one.perSecond} req/s · p99 ${one.p99} ms`;
  const rows = [
    { name: 'Parvis', value: parvis.perSecond, label: label(parvis) },
    { name: 'bare Express', value: express.perSecond, label: label(express) },
  ];
  put('rest.svg', bars(`GET ${PATH} · ratio ${ratio.toFixed(2)}`, rows));
} finally {
  for (const child of children) await child.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
