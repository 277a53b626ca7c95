/** Names of fields whose values never reach a log. */
const SECRET = /passw|passphrase|token|secret|authorization|cookie|ticket|credential|^key$|jwt/i;
const EMAIL = /e-?mail/i;
const JWT = /eyJ[\w-]{5,}\.[\w-]+\.[\w-]*/g;
/** User and password of an address. */
const CREDENTIALS = /\b([a-z][a-z0-9+.-]*:\/\/)[^\s/?#]*@/gi;
const DEEPEST = 6;

/** `a…@example.org`: enough to recognise, not enough to write to. */
function masked(email: string): string {
  const at = email.lastIndexOf('@');
  return at > 0 ? `${email[0]}…${email.slice(at)}` : '[redacted]';
}

type Kind = 'secret' | 'email' | 'plain';

/** What the names of fields say of their values. The server names its fields itself: there are few. */
const kinds = new Map<string, Kind>();
const MOST_NAMES = 1000;

function kindOf(name: string): Kind {
  const known = kinds.get(name);
  if (known) return known;
  const kind = SECRET.test(name) ? 'secret' : EMAIL.test(name) ? 'email' : 'plain';
  if (kinds.size < MOST_NAMES) kinds.set(name, kind);
  return kind;
}

function scrubText(text: string): string {
  const plain = text.includes('eyJ') ? text.replace(JWT, '[token]') : text;
  return plain.includes('://') ? plain.replace(CREDENTIALS, '$1…@') : plain;
}

/** A copy of what is to be logged in which secrets are redacted, however deep they sit, and tokens in texts too. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return scrubText(value);
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '[deep]';
  if (Array.isArray(value)) return value.map((one) => scrub(one, depth + 1));
  if (value instanceof Error)
    return scrub({ ...value, type: value.name, message: value.message, stack: value.stack }, depth);
  const kept: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const kind = inner === null || inner === undefined ? 'plain' : kindOf(name);
    if (kind === 'secret') kept[name] = '[redacted]';
    else if (kind === 'email' && typeof inner === 'string') kept[name] = masked(inner);
    else kept[name] = scrub(inner, depth + 1);
  }
  return kept;
}
