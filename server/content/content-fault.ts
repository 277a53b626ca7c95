/** Something wrong in a level designer's files. */
export interface ContentFault {
  /** Path from the scenes folder, as in `plaza/scene.json`. */
  readonly file: string;
  /** Where in the file: a key path, a line, an object's name or a tile. */
  readonly place: string;
  readonly reason: string;
}

/** Start is refused: everything that is wrong with the scenes, one line per fault. */
export class ContentError extends Error {
  readonly faults: readonly ContentFault[];

  constructor(faults: readonly ContentFault[]) {
    super(['The scenes have faults:', ...faults.map(sayFault)].join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}

export function sayFault({ file, place, reason }: ContentFault): string {
  return `  ${file}${place ? ` (${place})` : ''}: ${reason}`;
}
