import { type ContentFault, isError } from '../../content/content-fault.ts';
import { RULES } from '../../content/rules.ts';

/** Faults for somebody who reads them: where, what, and what mends it. */
export function faultsText(faults: readonly ContentFault[]): string {
  return faults.map(faultText).join('\n\n');
}

function faultText(fault: ContentFault): string {
  const { rule, file, place, reason, remedy, line, column } = fault;
  const position = line === undefined ? '' : `:${line}${column === undefined ? '' : `:${column}`}`;
  const more = place && place !== `line ${line}` ? ` (${place})` : '';
  return `${file}${position}${more}: ${RULES[rule].severity} [${rule}]\n  ${reason}\n  → ${remedy}`;
}

/** `2 errors and 1 warning in 3 scenes`. */
export function summaryOf(faults: readonly ContentFault[], scenes: number): string {
  const errors = faults.filter(isError).length;
  const warnings = faults.length - errors;
  const found = [counted(errors, 'error'), counted(warnings, 'warning')].filter((one) => one !== '').join(' and ');
  return `${found || 'No fault'} in ${counted(scenes, 'scene') || 'no scene'}.`;
}

function counted(many: number, what: string): string {
  if (many === 0) return '';
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}
