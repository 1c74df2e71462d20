import style from '../styles/site.css?inline';

/**
 * The style sheet of all pages, in the page itself: a sheet of its own would cost the first paint another journey to the
 * server. It is the same text everywhere, and its hash in the policy lets no other style in.
 */
export const SITE_STYLE = style;

/** Source of a Content-Security-Policy for the style sheet: `'sha256-…'`. */
export const SITE_STYLE_SOURCE = await hashSource(style);

async function hashSource(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
