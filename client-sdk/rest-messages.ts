import type { ChatMessage } from '../schema/messages/chat.ts';
import type { MessageView } from '../schema/rest/channels.ts';

/** A message as rooms tell it, of one that came over REST. */
export const messageOf = ({ at, edited_at, ...message }: MessageView): ChatMessage => ({
  ...message,
  at: Date.parse(at),
  editedAt: edited_at === null ? null : Date.parse(edited_at),
});

/** Where the messages of a channel are, or one of them. */
export const pathOf = (channel: string, id?: string) =>
  `/v1/channels/${encodeURIComponent(channel)}/messages${id === undefined ? '' : `/${id}`}`;
