import type { XmlElement } from './xml.ts';

type Json = Record<string, unknown>;

/** Attributes that are texts, whatever they look like. */
const TEXTS: ReadonlySet<string> = new Set([
  ...['name', 'class', 'type', 'source', 'value', 'trans', 'tintcolor', 'encoding', 'compression', 'template'],
  ...['version', 'tiledversion', 'orientation', 'draworder', 'propertytype', 'tilerendersize', 'fillmode'],
]);
/** Attributes that are 0 or 1. */
const SWITCHES: ReadonlySet<string> = new Set(['visible', 'infinite', 'repeatx', 'repeaty']);
const LAYERS: Readonly<Record<string, (element: XmlElement) => Json>> = {
  layer: (element) => ({ ...layer(element, 'tilelayer'), ...tileData(element) }),
  objectgroup: (element) => ({ ...layer(element, 'objectgroup'), objects: all(element, 'object').map(object) }),
  imagelayer: (element) => layer(element, 'imagelayer'),
  group: (element) => ({ ...layer(element, 'group'), layers: layersOf(element) }),
};

/** What Tiled writes as XML (.tmx, .tsx, .tx), in the shape that it writes as JSON. */
export function fromXml(document: XmlElement): unknown {
  if (document.name === 'map')
    return {
      ...told(document),
      type: 'map',
      layers: layersOf(document),
      tilesets: all(document, 'tileset').map(tileset),
    };
  if (document.name === 'tileset') return { ...tileset(document), type: 'tileset' };
  const [held] = all(document, 'object');
  const [set] = all(document, 'tileset');
  return { type: document.name, ...(held ? { object: object(held) } : {}), ...(set ? { tileset: told(set) } : {}) };
}

const all = ({ children }: XmlElement, name: string) => children.filter((child) => child.name === name);
const has = (element: XmlElement, name: string) => all(element, name).length > 0;

function layersOf(element: XmlElement): Json[] {
  return element.children.flatMap((child) => {
    const read = Object.hasOwn(LAYERS, child.name) ? LAYERS[child.name] : undefined;
    return read ? [read(child)] : [];
  });
}

function layer(element: XmlElement, type: string): Json {
  return { name: '', ...told(element), type };
}

/** Attributes and properties. */
function told(element: XmlElement): Json {
  const attributes = Object.entries(element.attributes).map(([name, value]) => [name, readAs(name, value)]);
  const [properties] = all(element, 'properties');
  return { ...Object.fromEntries(attributes), ...(properties ? { properties: propertiesOf(properties) } : {}) };
}

function readAs(name: string, value: string): unknown {
  if (TEXTS.has(name)) return value;
  if (SWITCHES.has(name)) return value === '1' || value === 'true';
  const number = Number(value);
  return value.trim() === '' || Number.isNaN(number) ? value : number;
}

function propertiesOf(element: XmlElement): Json[] {
  return all(element, 'property').map((one) => {
    const { name = '', type = 'string', value = one.text, propertytype } = one.attributes;
    return { name, type, ...(propertytype === undefined ? {} : { propertytype }), value: propertyValue(type, value) };
  });
}

function propertyValue(type: string, value: string): unknown {
  if (type === 'bool') return value === 'true';
  return type === 'int' || type === 'float' || type === 'object' ? Number(value) : value;
}

function tileData(element: XmlElement): Json {
  const [data] = all(element, 'data');
  if (!data) return {};
  const { encoding, compression } = data.attributes;
  const chunks = all(data, 'chunk');
  const coded = { ...(encoding ? { encoding } : {}), ...(compression ? { compression } : {}) };
  if (chunks.length > 0)
    return { ...coded, chunks: chunks.map((chunk) => ({ ...told(chunk), data: cells(chunk, encoding) })) };
  return { ...coded, data: cells(data, encoding) };
}

function cells(element: XmlElement, encoding: string | undefined): unknown {
  if (encoding === 'base64') return element.text.trim();
  if (encoding === 'csv')
    return element.text
      .split(',')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '')
      .map(Number);
  return all(element, 'tile').map((tile) => Number(tile.attributes.gid ?? 0));
}

function object(element: XmlElement): Json {
  const marks = ['point', 'ellipse', 'capsule'].filter((mark) => has(element, mark)).map((mark) => [mark, true]);
  const lines = ['polygon', 'polyline'].flatMap((line) =>
    all(element, line).map(({ attributes: { points = '' } }) => [line, pointsOf(points)]),
  );
  return {
    ...told(element),
    ...Object.fromEntries([...marks, ...lines]),
    ...(has(element, 'text') ? { text: {} } : {}),
  };
}

function pointsOf(text: string): Json[] {
  return text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split(',').map(Number))
    .map(([x, y]) => ({ x, y }));
}

/** The picture of a set, or of a tile of a collection. */
function picture(element: XmlElement): Json {
  const [image] = all(element, 'image');
  if (!image) return {};
  const { source = '', trans } = image.attributes;
  const { width, height } = told(image);
  return {
    image: source,
    ...(width === undefined ? {} : { imagewidth: width, imageheight: height }),
    ...(trans ? { transparentcolor: trans.startsWith('#') ? trans : `#${trans}` } : {}),
  };
}

function tileset(element: XmlElement): Json {
  const [offset] = all(element, 'tileoffset');
  return {
    ...told(element),
    ...picture(element),
    ...(offset ? { tileoffset: told(offset) } : {}),
    tiles: all(element, 'tile').map((tile) => ({
      ...told(tile),
      ...picture(tile),
      ...(has(tile, 'animation')
        ? { animation: all(tile, 'animation').flatMap((one) => all(one, 'frame').map(told)) }
        : {}),
      ...(has(tile, 'objectgroup')
        ? { objectgroup: { objects: all(tile, 'objectgroup').flatMap((one) => all(one, 'object').map(object)) } }
        : {}),
    })),
  };
}
