import type { Locale } from '../../schema/words.ts';

/** The kinds of program and of machine that a User-Agent tells of, the more special first: each claims to be those below it too. */
const PROGRAMS: readonly [RegExp, string][] = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
  [/^node\b|undici/i, 'Node.js'],
];
const MACHINES: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
];

export interface Device {
  /** The same for the same program on the same kind of machine, whatever their versions. */
  readonly key: string;
  /** What a person would call it. */
  words(locale: Locale): string;
}

/** What a User-Agent tells of a device. */
export function deviceOf(userAgent: string): Device {
  const find = (rows: readonly [RegExp, string][]) => rows.find(([mark]) => mark.test(userAgent))?.[1];
  const [program, machine] = [find(PROGRAMS), find(MACHINES)];
  return {
    key: `${program ?? '?'}/${machine ?? '?'}`,
    words(locale) {
      if (program && machine) return locale === 'en' ? `${program} on ${machine}` : `${program} sur ${machine}`;
      return program ?? machine ?? (locale === 'en' ? 'Unknown device' : 'Appareil inconnu');
    },
  };
}
