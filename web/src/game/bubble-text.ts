/** Breaks a text into lines no wider than `width`, as `measure` has it; what does not fit in `most` lines ends in “…”. */
export function wrap(text: string, width: number, measure: (text: string) => number, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .trim()
    .split(/\s+/)
    .flatMap((one) => pieces(one, width, measure))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line === '' || measure(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== '') lines.push(line);
  if (lines.length <= most) return lines;
  const last = lines[most - 1] ?? '';
  return [...lines.slice(0, most - 1), ellipsis(last, width, measure)];
}

/** A word too wide for a line, cut into pieces that are not. Cuts between characters as people see them. */
function pieces(word: string, width: number, measure: (text: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const found: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      found.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return piece === '' ? found : [...found, piece];
}

function ellipsis(line: string, width: number, measure: (text: string) => number): string {
  const characters = [...new Intl.Segmenter().segment(line)].map((one) => one.segment);
  while (characters.length > 0 && measure(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** How long a bubble stays, in ms: long enough to be read twice. */
export function readingTime(text: string): number {
  return Math.min(14_000, 3500 + text.length * 55);
}
