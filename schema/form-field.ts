import type { z } from 'zod';
import type { Words } from './words.ts';

/** `prose` is text of several lines, `choice` is one of several looks, `pick` one of several things, `picture` a file. */
export type FieldKind = 'text' | 'email' | 'password' | 'choice' | 'pick' | 'prose' | 'picture';

export interface FormField {
  readonly name: string;
  readonly kind: FieldKind;
  readonly label: Words;
  readonly hint?: Words;
  /** The HTML autocomplete token. */
  readonly autocomplete?: string;
  /** For kind `prose`: how many characters. */
  readonly most?: number;
  /** For kinds `choice` and `pick`: the first is picked unless something else is. */
  readonly options?: readonly { readonly value: string; readonly label: Words; readonly about?: Words }[];
  /** It may be left empty. */
  readonly optional?: true;
}

export interface Form {
  readonly title: Words;
  readonly submit: Words;
  /** The values are posted over HTTP, and the room is shown only the token that comes back, or how it ended. */
  readonly secret: boolean;
  readonly fields: readonly FormField[];
  readonly shape: z.ZodObject;
}
