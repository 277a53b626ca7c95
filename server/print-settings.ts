import { SETTINGS } from './settings.ts';

const rows = Object.entries(SETTINGS).map(([name, { means, fallback }]) => ({ name, means, fallback: fallback ?? '' }));

/** docs/settings.md, whole. */
export function settingsPage(): string {
  const lines = rows.map(
    ({ name, means, fallback }) => `| \`${name}\` | ${means} | ${fallback ? `\`${fallback}\`` : '–'} |`,
  );
  return `# Settings

Environment variables, read and checked at start; a bad value stops the start with one line per fault.
This page is printed from \`server/settings.ts\`: \`npm run settings -- --markdown > docs/settings.md\`.

| Setting | What it means | Default |
|---|---|---|
${lines.join('\n')}
`;
}

/** The same for a terminal. */
export function settingsTable(): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  return rows
    .map(({ name, means, fallback }) => `${name.padEnd(width)}  ${means}${fallback ? ` [${fallback}]` : ''}`)
    .join('\n');
}
