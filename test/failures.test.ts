import assert from 'node:assert/strict';
import { type MochaRun, runMocha } from './support/mocha-run.ts';

/** Forty rows of things that hold all of the next row: nobody walks every path through them. */
const GRAPH = `
  let row: object[] = [];
  for (let n = 0; n < 40; n++) row = Array.from({ length: 4 }, () => ({ next: [...row] }));
  const graph = { row };`;

const CALM = "it('is well', () => {});";

describe('a test that fails', function () {
  this.timeout(90_000);
  let run: MochaRun;
  before(async () => {
    run = await runMocha({
      holding: `it('holds live things', () => { ${GRAPH}
        throw Object.assign(new Error('it broke', { cause: Object.assign(new Error('rust'), { graph }) }), { graph, code: 'E_BROKEN' });
      });`,
      comparing: `it('compared live things', () => { ${GRAPH}
        throw Object.assign(new Error('they differ'), { actual: graph, expected: graph });
      });`,
      throwing: `it('throws what is no error', async () => { ${GRAPH} throw graph; });`,
      later: `it('is told from outside', (done) => { ${GRAPH} setTimeout(() => { throw graph; }); void done; });`,
      calm: CALM,
    });
  });

  it('is told, though live things hang on its error', () => {
    assert.match(run.printed, /Error: it broke/);
    assert.match(run.printed, /Error: they differ/);
    assert.match(run.printed, /Caused by: Error: rust/);
    assert.match(run.printed, /holding\.test\.ts:\d+/, 'with the place');
  });

  it('is told, though what it threw is no error', () => {
    assert.equal(run.printed.match(/thrown, though no error: \{ row: \[/g)?.length, 2, run.printed);
  });

  it('lets the others run', () => {
    assert.match(run.printed, /1 passing/);
    assert.equal(run.code, 4);
  });
});

describe('a process of tests that comes to nothing', function () {
  this.timeout(90_000);
  let run: MochaRun;
  before(async () => {
    run = await runMocha(
      {
        blocked: "it('blocks', function standStill() { for (;;); });",
        starved: "it('starves', async function runOnTheSpot() { for (;;) await null; });",
        // It has no time limit, unlike a test.
        unloaded: "}); await new Promise((never) => setInterval(never, 1e9)); describe('', () => {",
        greedy: `it('grows', async () => {
          const kept: Buffer[] = [];
          for (;;) { kept.push(Buffer.alloc(20e6, 1)); await new Promise((soon) => setTimeout(soon, 20)); }
        });`,
        calm: CALM,
      },
      { WATCHDOG_PATIENCE_MS: '5000', WATCHDOG_MOST_MB: '900' },
      80_000,
    );
  });
  const said = (pattern: RegExp) => assert.match(run.printed, pattern);

  it('is ended, and the line of code it was at is told', () => {
    said(/watchdog: stuck: \S*blocked\.test\.ts › blocked blocks: nothing has moved for \d+ s/);
    said(/watchdog: {3}at standStill \(\S*blocked\.test\.ts:2\)/);
    said(/watchdog: stuck: \S*starved\.test\.ts › starved starves: nothing/);
    said(/watchdog: {3}at runOnTheSpot \(\S*starved\.test\.ts:2\)/);
  });

  it('is ended while it loads a file, and what it waits for is told', () => {
    said(/watchdog: stuck: \S*unloaded\.test\.ts › loading: nothing/);
    said(/watchdog: {3}waiting for: .*Timeout/);
  });

  it('is ended when it grows too big', () => {
    said(/watchdog: too big: \S*greedy\.test\.ts › greedy grows: \d+ MB/);
  });

  it('fails, and lets the others run', () => {
    said(/1 passing/);
    assert.equal(run.code, 4);
  });
});
