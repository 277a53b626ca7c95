export interface Line {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
}

const COLOURS = ['#1b6ca8', '#d1495b', '#edae49', '#66717e', '#2a9d8f'];
const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [640, 360, 60, 44, 34];

/** Lines over people, as an SVG that stands by itself. */
export function chart(title: string, unit: string, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const most = { x: Math.max(...all.map(([x]) => x)), y: Math.max(...all.map(([, y]) => y)) * 1.1 };
  const x = (value: number) => LEFT + (value / most.x) * (WIDTH - LEFT - 130);
  const y = (value: number) => HEIGHT - BOTTOM - (value / most.y) * (HEIGHT - BOTTOM - TOP);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const [across, up] = [share * most.x, share * most.y];
    return `<path d="M${LEFT} ${y(up)}H${WIDTH - 130}" stroke="#ddd"/><text x="${LEFT - 6}" y="${y(up) + 4}" text-anchor="end">${up.toFixed(0)}</text><text x="${x(across)}" y="${HEIGHT - BOTTOM + 18}" text-anchor="middle">${across.toFixed(0)}</text>`;
  });
  const drawn = lines.map(({ name, points }, i) => {
    const colour = COLOURS[i % COLOURS.length];
    const path = points.map(([px, py], at) => `${at ? 'L' : 'M'}${x(px).toFixed(1)} ${y(py).toFixed(1)}`).join('');
    const last = points.at(-1) ?? [0, 0];
    const dots = points.map(
      ([px, py]) => `<circle cx="${x(px).toFixed(1)}" cy="${y(py).toFixed(1)}" r="3" fill="${colour}"/>`,
    );
    return `<path d="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${dots.join('')}<text x="${x(last[0]) + 8}" y="${y(last[1]) + 4}" fill="${colour}">${name}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12"><rect width="100%" height="100%" fill="#fff"/><text x="${LEFT}" y="20" font-size="14">${title} (${unit})</text>${grid.join('')}${drawn.join('')}<text x="${x(most.x / 2)}" y="${HEIGHT - 6}" text-anchor="middle">people in one scene</text></svg>\n`;
}
