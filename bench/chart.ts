export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  /** Of a step line, or of many points, no dots are drawn. */
  readonly plain?: boolean;
}

interface Frame {
  readonly title: string;
  readonly unit: string;
  /** What runs along the bottom. */
  readonly along?: string;
}

const COLOURS = ['#1b6ca8', '#d1495b', '#edae49', '#66717e', '#2a9d8f'];
const [WIDTH, HEIGHT, LEFT, RIGHT, BOTTOM, TOP] = [640, 360, 60, 130, 44, 34];
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** Numbers on an axis are whole, unless all are small. */
const round = (value: number, span: number) => value.toFixed(span > 0 && span < 4 ? 1 : 0);

/** Lines, as an SVG that stands by itself. */
export function chart({ title, unit, along = 'people in one scene' }: Frame, lines: readonly Line[]): string {
  const xs = lines.flatMap(({ points }) => points.map(([x]) => x));
  const ys = lines.flatMap(({ points }) => points.map(([, y]) => y));
  const low = { x: Math.min(0, ...xs), y: Math.min(0, ...ys) };
  const span = { x: Math.max(...xs) - low.x || 1, y: (Math.max(...ys) - low.y) * 1.1 || 1 };
  const x = (value: number) => LEFT + ((value - low.x) / span.x) * (WIDTH - LEFT - RIGHT);
  const y = (value: number) => HEIGHT - BOTTOM - ((value - low.y) / span.y) * (HEIGHT - BOTTOM - TOP);
  const grid = QUARTERS.map((share) => {
    const [across, up] = [low.x + share * span.x, low.y + share * span.y];
    return `<path d="M${LEFT} ${y(up)}H${WIDTH - RIGHT}" stroke="#ddd"/><text x="${LEFT - 6}" y="${y(up) + 4}" text-anchor="end">${round(up, span.y)}</text><text x="${x(across)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${round(across, span.x)}</text>`;
  });
  const drawn = lines.map(({ name, points, plain }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = points.map(([px, py], at) => `${at ? 'L' : 'M'}${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join('');
    const dots = plain
      ? []
      : points.map(([px, py]) => `<circle cx="${x(px).toFixed(1)}" cy="${y(py).toFixed(1)}" r="3" fill="${colour}"/>`);
    const [, ends = 0] = points.at(-1) ?? [0, 0];
    // Names of lines that end together stand under each other.
    const above = lines.slice(0, i).filter((one) => Math.abs(y(one.points.at(-1)?.[1] ?? 0) - y(ends)) < 14).length;
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${plain ? 1.5 : 2}"/>${dots.join('')}<text x="${x(points.at(-1)?.[0] ?? 0) + 8}" y="${y(ends) + 4 + above * 14}" fill="${colour}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/><text x="${LEFT}" y="20" font-size="14">${title} (${unit})</text>${grid.join('')}${drawn.join('')}<text x="${LEFT + (WIDTH - LEFT - RIGHT) / 2}" y="${HEIGHT - 6}" text-anchor="middle">${along}</text></svg>\n`;
}
