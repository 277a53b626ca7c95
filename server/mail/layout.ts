import type { Locale } from '../../schema/words.ts';
import type { Wording } from './letter-words.ts';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? sign);

const LINK_BELOW = {
  fr: 'Si le bouton ne marche pas, copiez cette adresse dans votre navigateur :',
  en: 'If the button does not work, copy this address into your browser:',
} as const;

/** The letter for mail programs that show plain text. */
export function asText(wording: Wording, link: string, locale: Locale): string {
  const { greeting, before, facts, button, after, signature } = wording;
  // A no-break space stands before a colon in French.
  const colon = locale === 'fr' ? '\u00a0:' : ':';
  const table = facts.map(([name, value]) => `${name}${colon} ${value}`).join('\n');
  const parts = [
    greeting,
    ...before,
    table,
    `${button}${colon}\n${link}`,
    ...after,
    `-- \n${signature}\n${new URL(link).origin}`,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

/**
 * The letter as a page: one column of readable size, real headings and links, colours of strong contrast in light and in
 * dark, and nothing that is fetched from anywhere.
 */
export function asHtml(wording: Wording, link: string, locale: Locale): string {
  const { subject, greeting, before, facts, button, after, signature } = wording;
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
  const rows = facts
    .map(
      ([name, value]) =>
        `<tr><th scope="row" style="padding:4px 16px 4px 0;text-align:left;font-weight:normal;color:#5c4a66">${escaped(name)}</th>` +
        `<td style="padding:4px 0;font-weight:bold">${escaped(value)}</td></tr>`,
    )
    .join('\n');
  const href = escaped(link);
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escaped(subject)}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#efe6d6;color:#1b1424;font:16px/1.5 Georgia,'Times New Roman',serif">
<div role="article" lang="${locale}" style="max-width:560px;margin:0 auto;padding:28px;background:#fffaec;border-radius:12px;border-top:6px solid #efbf4f">
<h1 style="margin:0 0 20px;font-size:24px;line-height:1.25">${escaped(subject)}</h1>
${paragraph(greeting)}
${before.map(paragraph).join('\n')}
${rows ? `<table style="margin:0 0 16px;border-collapse:collapse;font-size:16px">\n${rows}\n</table>` : ''}
<p style="margin:24px 0"><a href="${href}" style="display:inline-block;padding:12px 22px;background:#1b1424;border-radius:8px;color:#fffaec;font-weight:bold;text-decoration:none">${escaped(button)}</a></p>
${after.map(paragraph).join('\n')}
<p style="margin:0 0 16px;font-size:14px">${escaped(LINK_BELOW[locale])}<br><a href="${href}" style="color:#1b1424;word-break:break-all">${href}</a></p>
<p style="margin:24px 0 0;color:#5c4a66">${escaped(signature)}<br>${escaped(new URL(link).origin)}</p>
</div>
</body>
</html>
`;
}
