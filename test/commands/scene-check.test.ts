import assert from 'node:assert/strict';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lineOfPath } from '../../server/content/json-lines.ts';
import { RULES } from '../../server/content/rules.ts';
import { parvis } from '../support/command-line.ts';
import { aFolder, type Folder } from '../support/folder.ts';

/** What SARIF 2.1.0 asks of a log, as far as anybody reads it. */
const text = z.object({ text: z.string().min(1) });
const level = z.enum(['error', 'warning', 'note', 'none']);
const sarif = z.object({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.object({
      tool: z.object({
        driver: z.object({
          name: z.string().min(1),
          rules: z.array(
            z.object({
              id: z.string().regex(/^[a-z-]+$/),
              shortDescription: text,
              help: text,
              defaultConfiguration: z.object({ level }),
            }),
          ),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      originalUriBaseIds: z.record(z.string(), z.object({ uri: z.string().endsWith('/') })),
      results: z.array(
        z.object({
          ruleId: z.string(),
          ruleIndex: z.int().nonnegative(),
          level,
          message: text,
          locations: z.array(
            z.object({
              physicalLocation: z.object({
                artifactLocation: z.object({
                  uri: z.string().regex(/^[^/\\ ][^\\ ]*$/),
                  uriBaseId: z.string(),
                }),
                region: z
                  .object({ startLine: z.int().positive(), startColumn: z.int().positive().optional() })
                  .optional(),
              }),
            }),
          ),
        }),
      ),
    }),
  ]),
});

describe('parvis scene check', function () {
  // Every command is a process that is started, and a machine may be slow.
  this.timeout(60_000);

  let folder: Folder;
  before(() => {
    folder = aFolder();
    cpSync('scenes', folder.path, { recursive: true });
    const edit = (file: string, from: string, to: string) => {
      const path = join(folder.path, file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
    };
    edit('plaza/scene.json', '"scene": "gallery"', '"scene": "galery"');
    edit('gallery/dialogues/curator.en.ink', '=== bye ===', '=== attic ===\nDust.\n-> END\n\n=== bye ===');
    edit('gallery/dialogues/curator.fr.ink', '=== bye ===', '=== attic ===\nPoussière.\n-> END\n\n=== bye ===');
  });
  after(() => folder.remove());

  const check = (...words: string[]) => parvis('scene', 'check', '--scenes', folder.path, ...words);

  it('finds nothing to say of the scenes that are shipped', async () => {
    assert.deepEqual(await parvis('scene', 'check', '--strict'), {
      exit: 0,
      out: 'No fault in 3 scenes.\n',
      err: '',
      progress: [],
    });
  });

  it('says where, what, and what mends it', async () => {
    const { exit, out } = await check();
    assert.equal(exit, 1);
    const line = readFileSync('scenes/plaza/scene.json', 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('"scene": "gallery"'));
    assert.ok(out.startsWith(`plaza/scene.json:${line + 1} (portals.to-gallery.to): error [exit-nowhere]\n`), out);
    assert.match(out, /\n {2}there is no scene "galery"\n {2}→ Name a scene/);
    assert.match(out, /gallery\/dialogues\/curator\.en\.ink:\d+: warning \[knot-unreachable\]/);
    assert.match(out, /\n1 error and 2 warnings in 3 scenes\.\n$/);
  });

  it('tells of the scenes that are asked for alone', async () => {
    const gallery = await check('gallery', '--json');
    assert.equal(gallery.exit, 0);
    const { scenes, errors, warnings, faults } = JSON.parse(gallery.out);
    assert.deepEqual([scenes, errors, warnings], [['gallery'], 0, 2]);
    assert.deepEqual(
      faults.map(({ rule, severity }: { rule: string; severity: string }) => [rule, severity]),
      Array(2).fill(['knot-unreachable', 'warning']),
    );
    assert.equal((await check('gallery', '--strict')).exit, 1);
    assert.equal((await check('administration')).exit, 0);
    const unknown = await check('atlantis');
    assert.equal(unknown.exit, 2);
    assert.match(unknown.err, /no scene atlantis/);
  });

  it('says how far it is when it is asked to', async () => {
    assert.match((await check('--progress')).progress.join('\n'), /Playing the dialogues of plaza/);
  });

  it('speaks SARIF', async () => {
    const { exit, out } = await check('--sarif');
    assert.equal(exit, 1);
    const [run] = sarif.parse(JSON.parse(out)).runs;
    assert.deepEqual(run.tool.driver.rules.map(({ id }) => id).sort(), Object.keys(RULES).sort());
    assert.equal(run.results.length, 3);
    for (const { ruleId, ruleIndex, locations } of run.results) {
      assert.equal(run.tool.driver.rules[ruleIndex]?.id, ruleId);
      for (const { physicalLocation } of locations)
        assert.ok(Object.hasOwn(run.originalUriBaseIds, physicalLocation.artifactLocation.uriBaseId));
    }
  });

  it('finds the line of a key path in JSON', () => {
    const json = '{\n  "a": [\n    { "b": 1 },\n    {\n      "b": 2, "c:\\"": {\n        "d": 3 } }\n  ],\n  "e": 5\n}';
    assert.equal(lineOfPath(json, 'a'), 2);
    assert.equal(lineOfPath(json, 'a.0.b'), 3);
    assert.equal(lineOfPath(json, 'a.1.b'), 5);
    assert.equal(lineOfPath(json, 'a.1.c:".d'), 6);
    assert.equal(lineOfPath(json, 'e'), 8);
    assert.equal(lineOfPath(json, 'a.1.gone'), 4);
    assert.equal(lineOfPath(json, 'gone'), 1);
  });
});
