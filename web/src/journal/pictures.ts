import type { ItemKind, ItemPicture } from '../../../schema/scene/item.ts';
import { ITEM_PICTURES } from '../../../schema/scene/item.ts';

/** Line drawings of things, on a 24 × 24 grid. */
const DRAWINGS: { readonly [name in ItemPicture]: string } = {
  bag: 'M5 9.500h14l-1 10.500H6Zm3.500 0V7a3.500 3.500 0 0 1 7 0v2.500',
  key: 'M8.500 15.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm4-4H21m-3.500 0v3.500m3.500-3.500v2.500',
  rosette:
    'M12 14.500a5.500 5.500 0 1 0 0-11 5.500 5.500 0 0 0 0 11Zm-3-.8L7.500 21l4.500-2.500 4.500 2.500-1.500-7.300M12 7l.8 1.600 1.700.2-1.200 1.200.3 1.700-1.600-.8-1.600.8.3-1.700-1.200-1.200 1.700-.2Z',
  flask:
    'M10 3.500h4M10.500 3.500v5L5.500 18a1.800 1.800 0 0 0 1.600 2.500h9.800a1.800 1.800 0 0 0 1.600-2.500l-5-9.500v-5M7.500 15h9',
  coin: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-12v8m-2-6.500 2-1.500',
  letter: 'M3.500 6h17v12h-17Zm0 .5 8.500 6.500 8.500-6.500',
  flower:
    'M12 13v8m0-3c-2.500 0-4-1-4.500-3m4.500 1c2 0 3.500-1 4-2.500M12 13a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm0-4c-3-3.500 3-3.500 0 0m2 2c3.500-3 3.500 3 0 0m-2 2c3 3.500-3 3.500 0 0m-2-2c-3.500 3-3.500-3 0 0',
  lamp: 'M9 3.500h6M8 6.500h8l1 9H7Zm-1.500 9h11V18h-11Zm2 2.500h7v2.500h-7ZM12 8.500c-1.800 2-1.800 4.500 0 5 1.800-.5 1.800-3 0-5Z',
};

const OF_KIND: { readonly [kind in ItemKind]: ItemPicture } = { key: 'key', badge: 'rosette', item: 'bag' };

const SVG = 'http://www.w3.org/2000/svg';

/** How an item is drawn: as it says, or as others of its kind. */
export function pictureOf(named: string | null, kind: ItemKind): SVGSVGElement {
  const name = ITEM_PICTURES.find((one) => one === named) ?? OF_KIND[kind];
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon item-picture');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', DRAWINGS[name]);
  svg.append(path);
  return svg;
}
