import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const PAGES = ['README.md', ...globSync('{docs,bench}/**/*.md')].sort();
const LEVEL_DESIGN = 'docs/level-design';

/** What a reader sees of a page as text: code is no link. */
const prose = (page: string) =>
  readFileSync(page, 'utf8')
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`\n]*`(?!\])/g, (code) => (code.includes('](') ? '' : code));

const linksOf = (page: string) =>
  [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^(https?|mailto):/.test(to));

/** The names by which the headings of a page are linked to. */
const anchorsOf = (page: string) =>
  [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** Whether a link of a page leads to something that is there: a file, and a heading of it if one is meant. */
function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  return existsSync(file) && (anchor === undefined || anchorsOf(file).includes(anchor));
}

describe('the links of the documentation', () => {
  it('lead somewhere', () => {
    const links = PAGES.flatMap((page) => linksOf(page).map((link) => ({ page, link })));
    assert.ok(links.length > 50);
    assert.deepEqual(
      links.filter(({ page, link }) => !leadsSomewhere(page, link)),
      [],
    );
  });

  it('would be found broken: a file, or a heading, that is not there', () => {
    assert.equal(leadsSomewhere('README.md', 'docs/nowhere.md'), false);
    assert.equal(leadsSomewhere('README.md', 'docs/level-design/README.md#nothing-of-the-kind'), false);
    assert.equal(leadsSomewhere('README.md', 'docs/level-design/README.md#before-you-publish'), true);
  });

  it('lead from the index of level design to every page of it', () => {
    const from = (page: string) => linksOf(page).map((link) => join(dirname(page), link.split('#')[0] ?? ''));
    const linked = new Set([...from(join(LEVEL_DESIGN, 'README.md')), ...from(join(LEVEL_DESIGN, 'zones/README.md'))]);
    const pages = PAGES.filter((page) => relative(LEVEL_DESIGN, page).startsWith('..') === false);
    assert.deepEqual(
      pages.filter((page) => page !== join(LEVEL_DESIGN, 'README.md') && !linked.has(page)),
      [],
    );
  });
});
