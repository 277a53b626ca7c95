/** Line drawings on a 24 × 24 grid. */
const DRAWINGS = {
  help: 'M9 9a3 3 0 1 1 4.2 2.8c-.8.4-1.2 1-1.2 1.9V15m0 3.2v.1',
  people:
    'M9 11a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 9 11Zm-6 8c.4-3.3 2.8-5 6-5s5.600 1.700 6 5M16 5.200a2.800 2.800 0 0 1 0 5.400M17.500 14.300c2 .5 3.200 2 3.500 4.200',
  account: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm-7.500 8c.5-3.800 3.400-6 7.500-6s7 2.200 7.500 6',
  logout: 'M14 4H6v16h8M11 12h9m-3.500-3.500L20 12l-3.500 3.500',
  friends:
    'M12 19.500C7 16 4 13.200 4 9.800A4 4 0 0 1 8 5.800c1.700 0 3.100.9 4 2.400.9-1.500 2.300-2.400 4-2.400a4 4 0 0 1 4 4c0 3.400-3 6.200-8 9.700Z',
  bell: 'M6 16.500h12M7.500 16.500V11a4.500 4.500 0 0 1 9 0v5.500M12 6.500V4.500M10.300 19.500h3.400',
  journal: 'M6 4h11.500v16H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Zm0 12h11.500M8.500 8h5.500M8.500 11.500h4',
  monitor: 'M3 13h4l2.500-6 4 11 2.500-5H21',
  desk: 'M12 4 5 6.500v5c0 4.200 2.800 7 7 8.500 4.200-1.500 7-4.300 7-8.500v-5Zm-3 8 2.200 2.200L15.500 10',
  chat: 'M4 5h16v11H11l-4.500 3.500V16H4Z',
  gesture:
    'M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM8.500 14c.8 1.600 2 2.400 3.500 2.400s2.700-.8 3.500-2.400M9 9.200v.6m6-.6v.6',
  more: 'M5 12h.8m5.800 0h.8m5.800 0h.8',
  close: 'M6 6l12 12M18 6 6 18',
  send: 'M4 12 20 5l-4.500 15-4-6.500Zm7.500 1.500L20 5',
  eye: 'M2.500 12S6 5.500 12 5.500 21.500 12 21.500 12 18 18.500 12 18.500 2.500 12 2.500 12Zm9.500 2.800a2.800 2.800 0 1 0 0-5.600 2.800 2.800 0 0 0 0 5.600Z',
  music:
    'M9 17.500V6l10-2v11.500M9 17.500a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0Zm10-2a2.500 2.500 0 1 1-5 0 2.500 2.500 0 0 1 5 0Z',
  silent: 'M4 9.500v5h3.500L12 18.500v-13L7.500 9.500Zm11.500.5 5 4.500m0-4.500-5 4.500',
  meeting: 'M4 5h11v8H9l-3 2.500V13H4Zm13 4h3v8h-2v2.500L15 17h-5v-2',
  scenario:
    'M7 4h12v12.500M7 4a2 2 0 0 0-2 2v1.500h2.500M7.500 7.500V16m-3.500 0h12.500a2 2 0 0 0 0 4H6a2 2 0 0 1-2-2Zm12.500 4a2 2 0 0 0 2-2M10.500 8h5.500m-5.500 3.500h5.500',
  picture: 'M4 5h16v14H4Zm0 11 5-5 4 4 2.500-2.500L20 17M15.500 9.500v.1',
} as const;

export type Icon = keyof typeof DRAWINGS;

const SVG = 'http://www.w3.org/2000/svg';

/** A drawing that takes the colour of the text around it. */
export function icon(name: Icon): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', DRAWINGS[name]);
  svg.append(path);
  return svg;
}
