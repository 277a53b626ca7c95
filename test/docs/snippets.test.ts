import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { sceneShape } from '../../schema/scene.ts';
import { COMMANDS } from '../../server/commands/all.ts';
import { commandsIn, piecesOf, wordsOf } from './page.ts';

const FOLDER = 'docs/level-design';
/** The test that tries what a page shows, beside its commands; it names the page. */
const TRIED: readonly (readonly [page: RegExp, languages: readonly string[], by: string])[] = [
  [/^README$/, ['json'], 'test/docs/snippets.test.ts'],
  [/^first-scene$/, ['json', 'ink'], 'test/docs/first-scene.ts'],
  [/^publishing$/, ['ts'], 'test/docs/first-scene.test.ts'],
  [/^(npcs|world-events)$/, ['json'], 'test/content/people-docs.test.ts'],
  [/^story$/, ['json'], 'test/content/story-docs.test.ts'],
  [/^ink$/, ['ink'], 'test/content/story-docs.test.ts'],
  [/^ink-functions$/, ['ink'], 'test/content/ink-functions.test.ts'],
  [/^exhibits$/, ['json'], 'test/schema/exhibits.test.ts'],
  [/^portals$/, ['json'], 'test/zones/docs.test.ts'],
  [/^zones\/[\w-]+$/, ['json'], 'test/zones/docs.test.ts'],
];
const EVERYWHERE = ['--json', '--progress', '--help'];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** What is wrong with a command line of ours; nothing for one that works, or is none of ours. */
function wrongWith(line: string): string[] {
  const [program, ...words] = wordsOf(line).filter((word) => word !== '--silent');
  if (program === 'npm' && words[0] === 'run') {
    const [, script = '', dashes, ...rest] = words;
    if (!scripts[script]) return [`${line}: there is no script ${script}`];
    const ours = /commands\/main\.ts ?(.*)$/.exec(scripts[script])?.[1];
    return ours === undefined ? [] : wrongWithOurs(line, [...wordsOf(ours), ...(dashes === '--' ? rest : [])]);
  }
  if (program !== 'npx') return [];
  return words[0] === 'parvis' ? wrongWithOurs(line, words.slice(1)) : [`${line}: no program of ours`];
}

function wrongWithOurs(line: string, words: readonly string[]): string[] {
  if (words.every((word) => EVERYWHERE.includes(word))) return [];
  const command = COMMANDS.find(({ name }) => `${words.join(' ')} `.startsWith(`${name} `));
  if (!command) {
    const begins = COMMANDS.some(({ name }) => name.startsWith(`${words.join(' ')} `));
    return [`${line}: ${begins ? 'the command wants more' : 'there is no such command'}`];
  }
  const options = new Map(
    Object.keys(command.options ?? {}).map((option) => [option.split(' ')[0], option.includes('<')]),
  );
  const given = words.slice(command.name.split(' ').length);
  const wrong = given.filter((word) => word.startsWith('--') && !options.has(word) && !EVERYWHERE.includes(word));
  const taken = given.filter((word, at) => !word.startsWith('--') && !options.get(given[at - 1] ?? ''));
  const needed = Object.keys(command.takes ?? {}).filter((what) => what.startsWith('<')).length;
  return [
    ...wrong.map((option) => `${line}: ${command.name} has no ${option}`),
    ...(taken.length < needed ? [`${line}: ${command.name} wants more`] : []),
  ];
}

describe('what is shown in docs/level-design', () => {
  const fences = globSync(`${FOLDER}/**/*.md`).flatMap((page) =>
    piecesOf(page)
      .filter(({ kind }) => kind === 'fence')
      .map((piece) => ({ ...piece, page: relative(FOLDER, page).replace(/\.md$/, '') })),
  );

  it('is tried by a test, every piece of it', () => {
    const untried = fences.filter(
      ({ page, language }) =>
        !['sh', 'text'].includes(language) && !TRIED.some(([of, kinds]) => of.test(page) && kinds.includes(language)),
    );
    assert.deepEqual(
      untried.map(({ page, line, language }) => `${page}.md, line ${line}: ${language || 'no language'}`),
      [],
    );
    for (const [, , by] of TRIED) assert.ok(existsSync(by), by);
  });

  it('are commands that there are, with options that they have', () => {
    const lines = fences.filter(({ language }) => language === 'sh').flatMap(({ text }) => commandsIn(text));
    assert.ok(lines.length > 10);
    assert.deepEqual(lines.flatMap(wrongWith), []);
  });

  it('would be found wrong: a command, an option, a script that there is not, and what is left out', () => {
    for (const line of [
      'npx parvis scene chek',
      'npx parvis scene check --stict',
      'npx parvis scene render --annotate',
      'npm run dance',
    ])
      assert.equal(wrongWith(line).length, 1, line);
  });

  it('is a scene.json with all its parts', () => {
    const shown = fences.filter(({ page, language }) => page === 'README' && language === 'json');
    assert.equal(shown.length, 1);
    for (const { text } of shown) assert.equal(sceneShape.safeParse(JSON.parse(text)).error?.message, undefined);
  });

  it('names commands in its sentences that there are', () => {
    const pages = ['README.md', ...globSync('docs/**/*.md')];
    const named = pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/`((?:npx parvis|npm run)(?: [^`]*)?)`/g)].map(([, line = '']) => line),
    );
    assert.ok(named.length > 10);
    const missing = named.flatMap(wrongWith).filter((wrong) => !/wants more$/.test(wrong));
    assert.deepEqual(missing, []);
  });
});
