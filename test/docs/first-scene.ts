import { cpSync } from 'node:fs';
import { parvis } from '../support/command-line.ts';
import { Designer } from './designer.ts';
import { commandsIn, type Piece, piecesOf, wordsOf } from './page.ts';

export const PAGE = 'docs/level-design/first-scene.md';

/** What somebody who follows the page comes by. */
export interface Pass {
  /** A command of the page is run: its words, as they are written there. Gives what was said. */
  command(words: readonly string[]): Promise<string>;
  /** A picture is shown, of the scene as it is now. */
  picture(file: string): Promise<void>;
}

/** Follows the pieces of the page one after the other, in a scenes folder. */
export async function followPage(
  scenes: string,
  pieces: readonly Piece[],
  { command, picture }: Pass,
): Promise<string[]> {
  const designer = new Designer(scenes);
  const said: string[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'picture') await picture(piece.text);
    else if (piece.language === 'sh')
      for (const line of commandsIn(piece.text)) said.push(await command(wordsOf(line)));
    else designer.follow(piece);
  }
  return said;
}

/** The page in two halves: what is done at one's own machine, and what asks a running server. */
export function halves(): { readonly atHome: Piece[]; readonly published: Piece[] } {
  const pieces = piecesOf(PAGE);
  const first = pieces.findIndex(({ text }) => text.includes('scene publish'));
  return { atHome: pieces.slice(0, first), published: pieces.slice(first) };
}

/** Runs a command of the page in a scenes folder; throws an Error with all it said if it does not end well. */
export async function runThere(
  scenes: string,
  words: readonly string[],
  swaps: Record<string, string>,
): Promise<string> {
  const [npx, program, ...rest] = words;
  if (npx !== 'npx' || program !== 'parvis') throw new Error(`no command of ours: ${words.join(' ')}`);
  const { exit, out, err } = await parvis(...rest.map((word) => swaps[word] ?? word), '--scenes', scenes);
  if (exit !== 0) throw new Error(`${words.join(' ')} ends with ${exit}: ${out}${err}`);
  return out;
}

/** The scenes that come with the house, where somebody may work on them. */
export function copyScenes(folder: string): void {
  cpSync('scenes', folder, { recursive: true });
}
