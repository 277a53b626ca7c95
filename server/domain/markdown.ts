/** What would turn the writing around, or cannot be seen. What joins the parts of an emoji stays. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A text as one line of Markdown that says just that: nothing of it is markup, a link, HTML or the beginning of a list,
 * whichever reader shows it (CommonMark, GitHub's).
 */
export function plainMarkdown(text: string): string {
  return text
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/[\\`*_[\]~|$@]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, -1)}\\.`)
    .replace(/^[#+\-=:]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** The same, line by line; empty lines are left out. */
export const plainLines = (text: string): string[] =>
  text
    .split(/[\n\r\u2028\u2029]+/)
    .map(plainMarkdown)
    .filter((line) => line !== '');
