import { FORMS, type FormName, isFormName } from '../../schema/forms.ts';
import type { StoryChange } from '../../schema/story.ts';

/** The longest pause of a dialogue, in seconds. */
export const LONGEST_WAIT = 10;

/** What a dialogue has done in the middle of a line, and stands still until it is. */
export type Act =
  /** Is done before the line is shown; ink is told whether it could be. */
  | { readonly does: 'change'; readonly change: StoryChange }
  /** The same, of the scenario that is played. */
  | { readonly does: 'mark'; readonly flag: string; readonly value: string }
  /** Ink is told the outcome. */
  | { readonly does: 'open'; readonly form: FormName }
  | { readonly does: 'wait'; readonly seconds: number }
  /** Ink goes on only when he could not go: it is told false. */
  | { readonly does: 'travel'; readonly scene: string; readonly spawn: string }
  /** The same, out of the scenario that is played. */
  | { readonly does: 'leave' };

/** What is done before anything further is shown. */
export type Deed = Extract<Act, { readonly does: 'change' | 'mark' }>;

export const isDeed = (act: Act | null): act is Deed => act?.does === 'change' || act?.does === 'mark';

/** What leads elsewhere. */
export type Journey = Extract<Act, { readonly does: 'travel' | 'leave' }>;

export const isJourney = (act: Act | null): act is Journey => act?.does === 'travel' || act?.does === 'leave';

/** Throws for a form that there is not. */
export function openForm(form: string): Act {
  if (!isFormName(form)) throw new Error(`there is no form "${form}"; there are ${Object.keys(FORMS).join(', ')}`);
  return { does: 'open', form };
}

export function wait(seconds: number): Act {
  const bounded = Math.min(LONGEST_WAIT, Math.max(0, seconds));
  return { does: 'wait', seconds: Number.isNaN(bounded) ? 0 : bounded };
}
