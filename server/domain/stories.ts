import type { Story } from '../../rooms/story-services.ts';
import { type Journals, journals } from './journal.ts';
import { type StoryNeeds, story } from './story.ts';

/** What people have and how far they are: changed by what they do, and shown to them. */
export function stories(needs: StoryNeeds): { story: Story; journals: Journals } {
  return { story: story(needs), journals: journals(needs) };
}
