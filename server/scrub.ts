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

/** A copy of what is to be logged in which secrets are redacted, however deep they sit, and tokens in texts too. */
export function scrub(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replace(JWT, '[token]').replace(CREDENTIALS, '$1…@');
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= DEEPEST) return '[deep]';
  if (Array.isArray(value)) return value.map((one) => scrub(one, depth + 1));
  if (value instanceof Error)
    return scrub({ ...value, type: value.name, message: value.message, stack: value.stack }, depth);
  const kept = Object.entries(value).map(([name, inner]) => {
    if (inner === null || inner === undefined) return [name, inner];
    if (SECRET.test(name)) return [name, '[redacted]'];
    if (EMAIL.test(name) && typeof inner === 'string') return [name, masked(inner)];
    return [name, scrub(inner, depth + 1)];
  });
  return Object.fromEntries(kept);
}
