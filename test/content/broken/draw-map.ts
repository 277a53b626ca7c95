/** An object of a map’s layer, in tiles. */
export interface Drawn {
  name: string;
  x: number;
  y: number;
  width?: number;
  height?: number;
  type?: string;
  properties?: { name: string; type: string; value: string }[];
}

export interface MapFile {
  orientation: string;
  infinite: boolean;
  width: number;
  height: number;
  tilewidth: number;
  tileheight: number;
  tilesets: { firstgid: number; source: string }[];
  layers: { type: string; name: string; data?: number[]; width?: number; height?: number; objects?: object[] }[];
}

/** A map as Tiled saves it: floor everywhere, `#` solid. */
export function mapOf(plan: readonly string[], things: Record<string, Drawn[]>): MapFile {
  const [width, height] = [plan[0]?.length ?? 0, plan.length];
  const cells = [...plan.join('')];
  let id = 0;
  const object = ({ x, y, width = 0, height = 0, ...drawn }: Drawn) => ({
    id: ++id,
    type: '',
    ...drawn,
    x: x * 32,
    y: y * 32,
    width: width * 32,
    height: height * 32,
    ...(width === 0 ? { point: true } : {}),
  });
  return {
    orientation: 'orthogonal',
    infinite: false,
    width,
    height,
    tilewidth: 32,
    tileheight: 32,
    tilesets: [{ firstgid: 1, source: '../tiles/parvis.tsj' }],
    layers: [
      { type: 'tilelayer', name: 'floor', width, height, data: cells.map(() => 1) },
      { type: 'tilelayer', name: 'collision', width, height, data: cells.map((cell) => (cell === '#' ? 1 : 0)) },
      ...Object.entries(things).map(([name, all]) => ({ type: 'objectgroup', name, objects: all.map(object) })),
    ],
  };
}
