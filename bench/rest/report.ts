import type { Bar } from './chart.ts';
import type { Round } from './load.ts';

/** The two servers that are held beside each other. */
export type Rounds = { readonly [K in 'parvis' | 'express']: readonly Round[] };

/** What came of the rounds: medians, and the median of the ratios within each pair of rounds. */
export interface Report {
  readonly parvis: Round;
  readonly express: Round;
  readonly ratio: number;
}

const NAMES = { parvis: 'Parvis', express: 'bare Express' } as const;
const SERVERS = ['parvis', 'express'] as const;

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

const middle = (rounds: readonly Round[]): Round => ({
  perSecond: median(rounds.map((one) => one.perSecond)),
  p50: median(rounds.map((one) => one.p50)),
  p99: median(rounds.map((one) => one.p99)),
  cpu: median(rounds.map((one) => one.cpu)),
});

export function reportOf({ parvis, express }: Rounds): Report {
  const ratios = parvis.map((one, i) => one.perSecond / (express[i]?.perSecond ?? Number.NaN));
  return { parvis: middle(parvis), express: middle(express), ratio: median(ratios) };
}

/** The report as a table for a page. */
export function tableOf(report: Report): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const { parvis, express, ratio } = report;
  const servers = SERVERS.map((name) => {
    const { perSecond, p50, p99, cpu } = report[name];
    return row([NAMES[name], perSecond.toFixed(), cpu.toFixed(1), `${p50.toFixed(2)} ms`, `${p99.toFixed(2)} ms`]);
  });
  return [
    row(['', 'requests/s', 'CPU µs/req', 'p50', 'p99']),
    '|---|---|---|---|---|',
    ...servers,
    row(['ratio', ratio.toFixed(2), (express.cpu / parvis.cpu).toFixed(2), '', '']),
  ].join('\n');
}

/** The bars of its picture. */
export function barsOf(report: Report): Bar[] {
  return SERVERS.map((name) => {
    const { perSecond, p99 } = report[name];
    return { name: NAMES[name], value: perSecond, label: `${perSecond.toFixed()} req/s · p99 ${p99.toFixed(1)} ms` };
  });
}
