/** The edition that the page's address asks to look at, as in `?preview=garden/0123456789abcdef`; null when it asks for none. */
export function previewAsked(search: string): { scene: string; edition: string } | null {
  const [, scene, edition] =
    /^([a-z][a-z0-9-]*)\/([0-9a-f]{16})$/.exec(new URLSearchParams(search).get('preview') ?? '') ?? [];
  return scene && edition ? { scene, edition } : null;
}
