import { z } from 'zod';
import { readSceneId } from '../scene-id.ts';
import { slug } from '../words.ts';

/** How the ids of direct channels begin. */
export const DIRECT = 'dm:';
/** The channel of the staff. */
export const STAFF_CHANNEL = 'staff';
/** Channels that are made at the first start. */
export const FIRST_CHANNELS = ['general', 'help'] as const;

const account = z.uuid();

/** What a channel's id says about it; undefined for what is no channel's id. */
export function readChannel(
  id: string,
):
  | { readonly kind: 'scene'; readonly scene: string }
  | { readonly kind: 'meeting' | 'board'; readonly scene: string; readonly zone: string }
  | { readonly kind: 'world'; readonly slug: string }
  | { readonly kind: 'direct'; readonly between: readonly [string, string] }
  | { readonly kind: 'staff' }
  | undefined {
  if (id === STAFF_CHANNEL) return { kind: 'staff' };
  const [kind, one = '', other = '', ...more] = id.split(':');
  if (more.length > 0) return undefined;
  if (kind === 'dm' && [one, other].every((part) => account.safeParse(part).success) && one < other)
    return { kind: 'direct', between: [one, other] };
  const isScene = readSceneId(one) !== undefined;
  if ((kind === 'meeting' || kind === 'board') && isScene && slug.safeParse(other).success)
    return { kind, scene: one, zone: other };
  if (other !== '') return undefined;
  if (kind === 'scene' && isScene) return { kind, scene: one };
  return kind === 'world' && slug.safeParse(one).success ? { kind, slug: one } : undefined;
}

export const sceneChannel = (scene: string) => `scene:${scene}`;
/** What is said in a meeting zone of a scene. */
export const meetingChannel = (scene: string, zone: string) => `meeting:${scene}:${zone}`;
/** The notes of a board of a scene. */
export const boardChannel = (scene: string, zone: string) => `board:${scene}:${zone}`;
export const worldChannel = (name: string) => `world:${name}`;

/** The channel of two accounts, whoever names it. */
export const directChannel = (one: string, other: string) => DIRECT + [one, other].sort().join(':');

/** The scene that a channel is part of; undefined where there is none. */
export function sceneOfChannel(id: string): string | undefined {
  const read = readChannel(id);
  return read && 'scene' in read ? read.scene : undefined;
}

/** A channel's id as it comes from outside. */
export const channelId = z.string().max(160);
