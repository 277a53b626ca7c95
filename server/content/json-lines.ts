/**
 * The line, from 1, on which a key path of a JSON text begins, as in `portals.gate.to` or `steps.2.id`; of a path that is
 * not there, the line of the part that is. The text must be JSON.
 */
export function lineOfPath(text: string, path: string): number {
  const asked = path.split('.');
  let best = { depth: 0, line: 1 };
  const open: (string | number)[] = [];
  let line = 1;
  let key: { name: string; line: number } | undefined;
  const isAt = (depth: number) => open.slice(0, depth).every((part, index) => String(part) === asked[index]);
  const note = (depth: number, at: number) => {
    if (depth > best.depth && isAt(depth)) best = { depth, line: at };
  };
  for (const { 0: token } of text.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\],:\n]/g)) {
    const last = open.length - 1;
    if (token === '\n') line++;
    else if (token === '{') {
      // What begins on a line of its own behind a comma is there, not where the comma is.
      if (typeof open[last] === 'number' && best.depth === open.length && isAt(open.length)) best.line = line;
      open.push('');
    } else if (token === '[') {
      open.push(0);
      note(open.length, line);
    } else if (token === '}' || token === ']') open.pop();
    else if (token === ',' && typeof open[last] === 'number') {
      open[last] = Number(open[last]) + 1;
      note(open.length, line);
    } else if (token === ':' && key) {
      open[last] = key.name;
      note(open.length, key.line);
    }
    key = token.startsWith('"') ? { name: JSON.parse(token), line } : undefined;
  }
  return best.line;
}
