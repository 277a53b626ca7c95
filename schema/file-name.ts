/** A name that any file may have, made of what something is called. */
export function fileNameOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gi, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return plain.toLowerCase() || 'parvis';
}
