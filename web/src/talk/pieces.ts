/** A stretch of a message: a name that somebody is called by in it, or the rest. */
export interface Piece {
  readonly text: string;
  readonly kind: 'plain' | 'name' | 'self';
}

/** A username behind an @ that does not stand inside a word or an address: as the server finds them. */
const NAME = /(?<![\w@.])@(\w{3,30})(?!\w)/g;

/** Takes a text apart at the names in it; `self` is one's own. Put together again, the pieces are the text. */
export function piecesOf(text: string, self: string | null): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of text.matchAll(NAME)) {
    if (found.index > from) pieces.push({ text: text.slice(from, found.index), kind: 'plain' });
    const isSelf = found[1]?.toLowerCase() === self?.toLowerCase();
    pieces.push({ text: found[0], kind: isSelf ? 'self' : 'name' });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), kind: 'plain' });
  return pieces;
}
