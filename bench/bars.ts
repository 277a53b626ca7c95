/** One bar: what it stands for, how long it is, and what is written behind it. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly label: string;
}

const ROW = 44;
const LEFT = 190;
const WIDE = 380;

/** A small bar chart as SVG; legible on light and dark paper. */
export function bars(title: string, all: readonly Bar[]): string {
  const most = Math.max(...all.map(({ value }) => value));
  const height = 48 + all.length * ROW;
  const rows = all.map(({ name, value, label }, index) => {
    const y = 40 + index * ROW;
    const width = Math.round((value / most) * WIDE);
    return `  <text x="${LEFT - 10}" y="${y + 19}" text-anchor="end">${name}</text>
  <rect x="${LEFT}" y="${y}" width="${width}" height="28" rx="4" fill="${index === 0 ? '#b07b2a' : '#7f7a8c'}"/>
  <text x="${LEFT + width + 8}" y="${y + 19}">${label}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="760" height="${height}" viewBox="0 0 760 ${height}" font-family="system-ui, sans-serif" font-size="14" fill="#7f7a8c" role="img" aria-label="${title}">
  <text x="10" y="24" font-weight="600">${title}</text>
${rows.join('\n')}
</svg>
`;
}
