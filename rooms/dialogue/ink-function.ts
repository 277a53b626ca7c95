import type { Act } from './act.ts';
import type { Teller } from './teller.ts';

export type InkValue = string | number | boolean;

/** What an argument is: how it is read, and what it is held against while scenes are checked. */
export type ArgumentKind =
  | 'text'
  | 'seconds'
  | 'flag'
  | 'field'
  | 'item'
  | 'quest'
  | 'scene'
  | 'spawn'
  | 'event'
  | 'form'
  | 'gesture';

export interface Argument {
  readonly name: string;
  readonly is: ArgumentKind;
}

interface Row {
  readonly takes: readonly Argument[];
  /** What ink gets back. */
  readonly gives: 'text' | 'number' | 'true or false' | 'text, number or true or false' | 'nothing';
  /** For level designers. */
  readonly about: string;
}

/** Reads, and changes nothing: ink may call it as often as it likes, also while it looks ahead. */
interface Reads extends Row {
  readonly how: 'reads';
  call(teller: Teller, ...given: string[]): InkValue;
}

/** Does something at once, and once. */
interface Does extends Row {
  readonly how: 'does';
  call(teller: Teller, ...given: string[]): InkValue | undefined;
}

/** Stops the dialogue until it is done: before anything further is shown, or (`pauses`) while the player looks on. */
interface Waits extends Row {
  readonly how: 'waits';
  readonly pauses: boolean;
  act(...given: string[]): Act;
}

export type InkFunction = Reads | Does | Waits;
