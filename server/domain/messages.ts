import type { SaidInChannel } from '../../rooms/facts.ts';
import type { ChatMessage } from '../../schema/messages/chat.ts';
import type { Account } from '../records/account.ts';
import type { Message } from '../records/message.ts';
import type { Store } from '../store/store.ts';

/** A stored message as everybody in its channel is shown it. */
export function shownOf({ status, session, ...message }: Message | SaidInChannel): ChatMessage {
  const { id, channel, author, name, avatar, text, at, editedAt, mentions } = message;
  return {
    id,
    channel,
    from: session,
    author,
    name,
    avatar,
    text,
    at,
    editedAt,
    mentions: [...mentions],
    status: status === 'said' ? 'said' : 'held',
  };
}

/** What is told of a stored message. */
export function saidOf({ status, ...message }: Message): SaidInChannel {
  const { id, channel, author, name, avatar, text, at, editedAt, session, scene, mentions, unclassified } = message;
  return {
    id,
    channel,
    author,
    name,
    avatar,
    text,
    at,
    editedAt,
    session,
    scene,
    mentions,
    status: status === 'said' ? 'said' : 'held',
    unclassified,
  };
}

const AT_ONCE = 500;

/** Writes an account's name of now under everything that it said. */
export async function signMessages(store: Pick<Store, 'messages' | 'batch'>, { id, name }: Account): Promise<void> {
  const said = (await store.messages.find({ where: { author: id } })).filter((one) => one.name !== name);
  for (let at = 0; at < said.length; at += AT_ONCE)
    await store.batch(
      said.slice(at, at + AT_ONCE).map((one) => ({ in: 'messages', update: one.id, change: { name } }) as const),
    );
}
