import { Protocol } from '@colyseus/core';

/** The frame by which a client says: from this tick on, go that way (-100 to 100 each); as the SDK writes it. */
export function intentFrame(tick: number, x: number, y: number): Buffer {
  const frame = Buffer.alloc(10);
  frame[0] = Protocol.ROOM_INPUT_RELIABLE;
  frame[1] = 0x80;
  frame.writeUInt32LE(tick, 2);
  frame[6] = 0x81;
  frame.writeInt8(x, 7);
  frame[8] = 0x82;
  frame.writeInt8(y, 9);
  return frame;
}
