import { account } from './account.ts';
import { arrival } from './arrival.ts';
import { asset } from './asset.ts';
import { audit } from './audit.ts';
import { belonging } from './belonging.ts';
import { block } from './block.ts';
import { channel } from './channel.ts';
import { chapter } from './chapter.ts';
import { curator } from './curator.ts';
import { edition } from './edition.ts';
import { entry } from './entry.ts';
import { exhibit } from './exhibit.ts';
import { exhibition } from './exhibition.ts';
import { feed } from './feed.ts';
import { friendship } from './friendship.ts';
import { inviteCode } from './invite-code.ts';
import { letter } from './letter.ts';
import { like } from './like.ts';
import { link } from './link.ts';
import { mailToken } from './mail-token.ts';
import { message } from './message.ts';
import { notification } from './notification.ts';
import { place } from './place.ts';
import { publication } from './publication.ts';
import { quest } from './quest.ts';
import type { NewOf, RecordOf, RecordType } from './record.ts';
import { report } from './report.ts';
import { sanction } from './sanction.ts';
import { scenario } from './scenario.ts';
import { scenarioFlag } from './scenario-flag.ts';
import { scenarioPlayer } from './scenario-player.ts';
import { scenery } from './scenery.ts';
import { session } from './session.ts';
import { sheet } from './sheet.ts';
import { signIn } from './sign-in.ts';
import { storyFlag } from './story-flag.ts';
import { storyTurn } from './story-turn.ts';
import { usage } from './usage.ts';

/** Everything that is stored, by the name of its collection. */
export const records = {
  accounts: account,
  sessions: session,
  storyFlags: storyFlag,
  belongings: belonging,
  quests: quest,
  storyTurns: storyTurn,
  places: place,
  assets: asset,
  usages: usage,
  arrivals: arrival,
  exhibits: exhibit,
  likes: like,
  entries: entry,
  curators: curator,
  exhibitions: exhibition,
  letters: letter,
  mailTokens: mailToken,
  links: link,
  signIns: signIn,
  channels: channel,
  messages: message,
  blocks: block,
  notifications: notification,
  feeds: feed,
  friendships: friendship,
  sanctions: sanction,
  reports: report,
  audit,
  editions: edition,
  publications: publication,
  scenarios: scenario,
  scenarioPlayers: scenarioPlayer,
  inviteCodes: inviteCode,
  scenarioFlags: scenarioFlag,
  sheets: sheet,
  chapters: chapter,
  sceneries: scenery,
} as const satisfies Record<string, RecordType>;

export type Records = typeof records;
export type CollectionName = keyof Records;
export type DocumentOf<K extends CollectionName> = RecordOf<Records[K]>;
export type NewDocument<K extends CollectionName> = NewOf<Records[K]>;
