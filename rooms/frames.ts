import type { Room } from '@colyseus/core';

/** Reads frames that hold several intents one behind the other; Colyseus keeps it to itself. */
interface IntentReader {
  decodeUnreliable(): void;
}

/**
 * Leaves frames of several intents unread, to be called once the room has its input. Our client never sends them, and
 * Colyseus believes the lengths in them: with one of -1, three bytes from anybody keep the process reading for ever.
 */
export function refuseBundles(room: Room): void {
  const { _inputController: reader } = room as unknown as { _inputController: IntentReader };
  reader.decodeUnreliable = () => {};
}
