/** Where at the desk one is: what the fragment of the address says. */
export type Place =
  | { readonly view: 'queue' /** Whom the reports are against, if only those are wished for. */; readonly id?: string }
  | { readonly view: 'report' | 'person'; readonly id: string }
  | { readonly view: 'scenes' /** The scene whose editions are looked at. */; readonly id?: string }
  | { readonly view: 'people' | 'channels' | 'audit' };

const FORM = /^#(queue|report|person|people|channels|audit|scenes)(?:\/([\w-]{1,64}))?$/;

/** Reads a fragment; whatever it does not know is the queue. */
export function placeOf(fragment: string): Place {
  const [, view, id] = FORM.exec(fragment) ?? [];
  if (view === 'report' || view === 'person') return id === undefined ? { view: 'queue' } : { view, id };
  if (view === 'people' || view === 'channels' || view === 'audit') return { view };
  if (view === 'scenes') return id === undefined ? { view } : { view, id };
  return id === undefined ? { view: 'queue' } : { view: 'queue', id };
}

/** The fragment of a place: a link's `href`. */
export function linkTo(place: Place): string {
  return 'id' in place && place.id !== undefined ? `#${place.view}/${place.id}` : `#${place.view}`;
}
