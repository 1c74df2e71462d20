/** Source of a Content-Security-Policy for an inline text: `'sha256-…'`. The hash is that of Web Crypto. */
export async function policySource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
