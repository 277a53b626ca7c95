import { EXHIBIT_KINDS, type ExhibitKind } from '../../../schema/exhibits.ts';
import { element } from '../element.ts';
import { say } from '../locale.ts';

/** The signs stand side by side in the sheet, in the order of the kinds; behind them the curtain of what is not shown yet. */
export const SIGN_SIZE = 24;
export const CURTAIN = EXHIBIT_KINDS.length;
export const SIGNS_ADDRESS = '/scenes/exhibits/kinds.png';

export const signOf = (kind: string): number => Math.max(0, EXHIBIT_KINDS.indexOf(kind as ExhibitKind));

/** The sign of a kind, with its name for who does not see it. */
export function kindSign(kind: ExhibitKind): HTMLElement {
  const sign = element('span', {
    class: 'kind-sign',
    attributes: { role: 'img', 'aria-label': say(`exhibit.kind.${kind}`), title: say(`exhibit.kind.${kind}`) },
  });
  sign.style.backgroundImage = `url("${SIGNS_ADDRESS}")`;
  sign.style.backgroundPositionX = `-${signOf(kind) * SIGN_SIZE}px`;
  return sign;
}
