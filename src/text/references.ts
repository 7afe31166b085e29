/** Returns true if a reference names a registry (`ghcr.io/acme/chain:v1`), so that nobody else can own the name. */
export function namesRegistry(reference: string): boolean {
  const [host = '', ...rest] = reference.split('/');
  return rest.length > 0 && (/[.:]/.test(host) || host === 'localhost');
}

/** Reference of an image without its tag and digest: `registry:5000/gaia` for `registry:5000/gaia:v1`. */
export function withoutTag(reference: string): string {
  return reference.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

/** Tag of a reference, without its digest; undefined if it has none. */
export function tagIn(reference: string): string | undefined {
  return /:([^/:@]+)(?:@|$)/.exec(reference)?.[1];
}
