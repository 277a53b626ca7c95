import { ProtocolModifier } from '@colyseus/core';
import { $refId, $values, type Encoder, encode, encodeMapEntry, OPERATION } from '@colyseus/schema';
import type { Body } from './body.ts';
import type { Bytes } from './bytes.ts';
import type { Census } from './census.ts';

/** What follows is about the structure whose number comes next (schema/src/encoding/spec.ts). */
const SWITCH_TO_STRUCTURE = 255;

/** What the runs are written with. */
export interface Pen {
  readonly encoder: Encoder;
  readonly census: Census;
  /** The state's number of the field `players`, and of `more`. */
  readonly playersField: number;
  readonly moreField: number;
  /** The bits of a player's fields that change with every step of his. */
  readonly steps: number;
  /** Those that change as he walks about, while the others hardly ever do. */
  readonly gait: number;
}

/*
 * Every run begins with the structure it is about, so that runs can be put one behind the other in any frame, in any
 * order that names nobody before his introduction.
 */

function about(bytes: Bytes, refId: number): void {
  bytes.buffer[bytes.offset++] = SWITCH_TO_STRUCTURE;
  encode.number(bytes.buffer, refId, bytes);
}

/** The present values of the fields whose bits are set. */
export function fields(bytes: Bytes, body: Body, bits: number): void {
  about(bytes, body.refId);
  const { buffer } = bytes;
  const { encoders } = body.tree.encDescriptor;
  const values = (body.player as unknown as Valued)[$values];
  for (let left = bits; left !== 0; left &= left - 1) {
    const index = 31 - Math.clz32(left & -left);
    buffer[bytes.offset++] = OPERATION.ADD | index;
    encoders[index]?.(buffer, values[index], bytes);
  }
}

/** All fields of a player are plain values: they lie side by side. */
interface Valued {
  readonly [$values]: readonly unknown[];
}

/** A body that the reader does not know: its entry in the map, and all its fields but those of its gait. */
export function introduction(bytes: Bytes, body: Body, { encoder, census, gait }: Pen): void {
  about(bytes, census.players[$refId] as number);
  encodeMapEntry(encoder, bytes.buffer, census.tree, body.index, OPERATION.ADD, bytes, false, true);
  fields(bytes, body, allFields(body) & ~gait);
}

function allFields(body: Body): number {
  return 2 ** body.tree.encDescriptor.names.length - 1;
}

/** A body that the reader is to forget. */
export function farewell(bytes: Bytes, body: Body, { census }: Pen): void {
  about(bytes, census.players[$refId] as number);
  bytes.buffer[bytes.offset++] = OPERATION.DELETE;
  encode.number(bytes.buffer, body.index, bytes);
}

/** That there is a map of players: what a whole state says before the first introduction. */
export function players(bytes: Bytes, { census, playersField }: Pen, _: null): void {
  about(bytes, 0);
  bytes.buffer[bytes.offset++] = OPERATION.ADD | playersField;
  encode.number(bytes.buffer, census.players[$refId] as number, bytes);
}

/** How many more there are than the reader is told of. */
export function more(bytes: Bytes, count: number, { moreField }: Pen): void {
  about(bytes, 0);
  bytes.buffer[bytes.offset++] = OPERATION.ADD | moreField;
  encode.uint16(bytes.buffer, Math.min(count, 0xffff), bytes);
}

/** Where a timed frame has its acknowledgement. */
export const ACK_AT = 5;

export function plainHead(bytes: Bytes, code: number): void {
  bytes.buffer[bytes.offset++] = code;
}

/** The acknowledgement is filled in for each client. */
export function timedHead(bytes: Bytes, code: number, sNow: number): void {
  bytes.buffer[bytes.offset++] = code | ProtocolModifier.TIMED;
  encode.uint32(bytes.buffer, sNow >>> 0, bytes);
  bytes.offset += 4;
}
