/** A file whose name carries a checksum of its text, so that it can be kept as long as it is asked for. */
export interface HashedFile {
  /** Path without base, beside the scripts. */
  readonly path: string;
  readonly text: string;
}

/** Digits of the checksum that tell one version from the next. */
const DIGITS = 12;

export async function hashedFile(name: string, text: string): Promise<HashedFile> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const checksum = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { path: `/_astro/${name}.${checksum.slice(0, DIGITS)}.json`, text };
}
