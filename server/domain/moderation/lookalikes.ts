/** Letters of other alphabets, and ornaments, by the Latin letter they are taken for. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'аαɑꭺᴀ∂ѧλ',
  b: 'вьъβʙƅ฿',
  c: 'сςϲᴄ¢©ƈ',
  d: 'ԁđðᴅɗժ',
  e: 'еєэεҽᴇ℮ɛә€',
  f: 'ғƒꜰϝ',
  g: 'ɡɢցԍ',
  h: 'һнʜհħ',
  i: 'іїιıɪɩ',
  j: 'јϳᴊ',
  k: 'кκᴋҡқ',
  l: 'ӏʟłɭ',
  m: 'мᴍ',
  n: 'ипηɴոńնნ',
  o: 'оοσøᴏօөο๏ოסо',
  p: 'рρᴘþ',
  q: 'ԛզ',
  r: 'гяʀɾⲅ',
  s: 'ѕꜱʂ',
  t: 'тτᴛŧ',
  u: 'цυμυʋսᴜџ',
  v: 'ѵνᴠ',
  w: 'шщωᴡԝѡ',
  x: 'хχ',
  y: 'уүʏγ',
  z: 'зᴢʐ',
  ae: 'æ',
  oe: 'œ',
  ss: 'ß',
};

const latinOf = new Map(
  Object.entries(LOOKALIKES).flatMap(([latin, others]) => [...others].map((one) => [one, latin])),
);

const MARKS = /\p{M}+/gu;
const UNSEEN = /(?:\p{Cf}|\p{Default_Ignorable_Code_Point})+/gu;
const FOREIGN = /[^\0-\x7f]/g;
const PLAIN = /^[\0-\x7f]*$/;
const QUOTES = /[\u2018\u2019\u02bc\u00b4`]/g;
const FEATHERED = /[\u{1f100}-\u{1f1ff}]/gu;

/** The Latin letter on a square, a disc or a flag. */
function letterOn(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0x1f1e6) return String.fromCharCode(97 + code - 0x1f1e6);
  for (const first of [0x1f110, 0x1f130, 0x1f150, 0x1f170])
    if (code >= first && code < first + 26) return String.fromCharCode(97 + code - first);
  return sign;
}

/** Lower case, one form of quotes, nothing unseen; letters of other alphabets stay. */
export function plainCase(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.replace(FEATHERED, letterOn).normalize('NFKC').toLowerCase().replace(UNSEEN, '').replace(QUOTES, "'");
}

/** A word without accents, its letters those of the Latin alphabet where they look like one. */
export function latin(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(FOREIGN, (one) => latinOf.get(one) ?? one);
}
