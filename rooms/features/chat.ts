import { Feature } from '../feature.ts';

/** Talking to everybody in the room. */
export class ChatFeature extends Feature {
  override messages = {
    'chat.say': this.answer('chat.say', async (who, { text }) => {
      this.room.require('chat');
      const said = await this.room.services.chat.say(who.identity, text);
      this.room.announce('chat.said', { ...said, from: who.client.sessionId, name: who.player.name });
      return { id: said.id };
    }),
  };
}
