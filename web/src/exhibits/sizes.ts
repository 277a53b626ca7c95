import { locale } from '../locale.ts';

/** How much of a disk a file takes, in words. */
export function bytesInWords(bytes: number): string {
  const isLarge = bytes >= 1024 * 1024;
  const format = {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  } as const;
  return new Intl.NumberFormat(locale(), format).format(Math.max(1, bytes / 1024 / (isLarge ? 1024 : 1)));
}
