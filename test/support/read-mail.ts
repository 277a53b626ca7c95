import assert from 'node:assert/strict';

export interface ReadMail {
  /** By name in lower case; encoded words are read. */
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** Undoes RFC 2047: `=?UTF-8?Q?caf=C3=A9?=`. */
function decodeWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, words: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(words, 'base64').toString()
        : unquoted(words.replaceAll('_', ' ')).toString(),
    );
}

function unquoted(text: string): Buffer {
  const joined = text.replace(/=\r?\n/g, '');
  return Buffer.from(
    joined.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  );
}

function partsOf(raw: string): { headers: Map<string, string>; body: string } {
  const [, head = '', body = ''] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(raw) ?? [];
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':');
    const name = line.slice(0, at).toLowerCase();
    assert.ok(!headers.has(name), `two headers ${name}`);
    headers.set(name, decodeWords(line.slice(at + 1).trim()));
  }
  return { headers, body };
}

function decoded({ headers, body }: { headers: Map<string, string>; body: string }): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString();
  const bytes = encoding === 'quoted-printable' ? unquoted(body) : Buffer.from(body, 'latin1');
  return bytes.toString().replaceAll('\r\n', '\n');
}

/** Reads a mail with a text and an HTML version. `raw` has one character a byte. */
export function readMail(raw: string): ReadMail {
  const { headers, body } = partsOf(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1];
  assert.ok(boundary, 'the mail has no two versions');
  const parts = body
    .split(`--${boundary}`)
    .slice(1, -1)
    .map((part) => partsOf(part.replace(/^\r?\n/, '')));
  const version = (type: string) => {
    const part = parts.find((one) => one.headers.get('content-type')?.startsWith(type));
    assert.ok(part, `no ${type}`);
    return decoded(part);
  };
  return { headers, text: version('text/plain'), html: version('text/html'), raw };
}

/** The token in the link of a letter. */
export function tokenIn(mail: { readonly text: string }): string {
  const token = /#(?:confirm|reset)=([\w-]+)/.exec(mail.text)?.[1];
  assert.ok(token, `no token in: ${mail.text}`);
  return token;
}
