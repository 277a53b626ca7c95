import type { Chat } from '../../../client-sdk/chat.ts';
import type { Moderation } from '../../../client-sdk/moderation.ts';
import type { Publishing } from '../../../client-sdk/publishing.ts';
import type { Rest } from '../../../client-sdk/rest.ts';
import type { OwnProfile } from '../../../schema/rest/accounts.ts';
import type { SceneSummary } from '../../../schema/rest/scenes.ts';
import type { Tone } from '../ui/toasts.ts';
import type { Drafts } from './draft.ts';
import type { Names } from './names.ts';
import type { Place } from './place.ts';

/** What every view of the desk has around it. */
export interface Around {
  readonly me: OwnProfile;
  readonly rest: Rest;
  readonly moderation: Moderation;
  readonly publishing: Publishing;
  /** The token of whoever sits here: whoever has it is he. */
  token(): string | null;
  readonly chat: Chat;
  readonly names: Names;
  readonly scenes: readonly SceneSummary[];
  readonly drafts: Drafts;
  /** Where dialogs open. */
  readonly host: HTMLElement;
  /** Says something at the edge of the page, and to screen readers. */
  say(text: string, tone?: Tone): void;
  /** Says why something did not work; whoever is no longer of the staff is shown out. */
  failed(error: unknown): void;
  go(place: Place): void;
  /** Something was decided here: the queue looks again. */
  changed(): void;
}

/** A part of the page that is there for a while. */
export interface View {
  readonly root: HTMLElement;
  /** Puts the keyboard where one goes on. */
  focus(): void;
  stop(): void;
}
