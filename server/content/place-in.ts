/** The line and column that the engine's message names, if it does. */
export function placeIn(text: string, message: string): { place: string; line?: number; column?: number } {
  const position = /at position (\d+)/.exec(message)?.[1];
  if (position === undefined) return { place: '' };
  const before = text.slice(0, Number(position)).split('\n');
  const [line, column] = [before.length, (before.at(-1)?.length ?? 0) + 1];
  return { place: `line ${line}`, line, column };
}
