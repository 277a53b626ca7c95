/** What an ink dialogue may ask of the world, and what it may change for the talking player. */
export interface Teller {
  name(): string;
  isGuest(): boolean;
  flag(name: string): string;
  setFlag(name: string, value: string): void;
  /** What he is under: `ban`, `mute`, or nothing. */
  sanction(): string;
  /** Why and until when, in his language. */
  sanctionWords(): string;
}

interface InkFunction {
  /** As a level designer writes it. */
  readonly signature: string;
  /** Whether ink may call it while looking ahead: only what changes nothing. */
  readonly pure: boolean;
  call(teller: Teller, ...given: unknown[]): unknown;
}

/** Ink has no null: a flag that was never set is the empty string. Values are kept as text. */
const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));

/** Every EXTERNAL function that dialogues may declare. */
export const INK_FUNCTIONS: Readonly<Record<string, InkFunction>> = {
  name: { signature: 'name()', pure: true, call: (teller) => teller.name() },
  is_guest: { signature: 'is_guest()', pure: true, call: (teller) => teller.isGuest() },
  flag: { signature: 'flag(name)', pure: true, call: (teller, name) => teller.flag(text(name)) },
  set_flag: {
    signature: 'set_flag(name, value)',
    pure: false,
    call: (teller, name, value) => teller.setFlag(text(name), text(value)),
  },
  sanction: { signature: 'sanction()', pure: true, call: (teller) => teller.sanction() },
  sanction_words: { signature: 'sanction_words()', pure: true, call: (teller) => teller.sanctionWords() },
};
