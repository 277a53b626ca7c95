import { readFileSync } from 'node:fs';

/** A piece of a page that somebody can follow: what is between fences, a table, or a picture. */
export interface Piece {
  readonly kind: 'fence' | 'table' | 'picture';
  /** What the fence says it is; '' if it says nothing. */
  readonly language: string;
  readonly text: string;
  /** The last sentence before it. */
  readonly says: string;
  readonly line: number;
}

const PIECES =
  /^```(?<language>[^\n]*)\n(?<fence>.*?)^```$|^(?<table>(?:\|[^\n]*\n)+)|^!\[[^\]]*\]\((?<picture>[^)]+)\)$/gms;

/** The pieces of a Markdown page, in order. */
export function piecesOf(file: string): Piece[] {
  const page = readFileSync(file, 'utf8');
  return [...page.matchAll(PIECES)].map(({ index, groups = {} }) => {
    const { language = '', fence, table, picture } = groups;
    const before = page.slice(0, index).trimEnd();
    const paragraph = before.slice(before.lastIndexOf('\n\n') + 2).replaceAll('\n', ' ');
    return {
      kind: fence !== undefined ? 'fence' : table !== undefined ? 'table' : 'picture',
      language,
      text: fence ?? table ?? picture ?? '',
      says: paragraph.split(/(?<=\.) (?=[A-Z])/).at(-1) ?? '',
      line: before.split('\n').length + 2,
    };
  });
}

/** The words of a command line, without their quotation marks. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '');
}

/** What a fence of commands says, line by line, without its remarks. */
export function commandsIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}
