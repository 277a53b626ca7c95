import type { FriendView } from '../schema/rest/friends.ts';
import type { Rest } from './rest.ts';

/** Friends, over REST; where they are is told live. */
export interface Friends {
  /** Friends, who asks to be one, and whom one asked. */
  list(): Promise<FriendView[]>;
  /** Asks somebody, or accepts if he has asked. */
  ask(user: string): Promise<FriendView['state']>;
  accept(user: string): Promise<FriendView['state']>;
  /** Ends a friendship, refuses a request or takes one back. */
  remove(user: string): Promise<void>;
}

export function friendsOver(rest: Rest): Friends {
  const path = '/v1/friends';
  return {
    list: async () => (await rest.get<{ friends: FriendView[] }>(path)).friends,
    ask: async (user) => (await rest.post<{ state: FriendView['state'] }>(path, { user })).state,
    accept: async (user) => (await rest.post<{ state: FriendView['state'] }>(`${path}/${user}/accept`)).state,
    remove: (user) => rest.delete(`${path}/${user}`),
  };
}
