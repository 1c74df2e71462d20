import { decodeSource } from '../text/decode.ts';
import { Refusal } from './refusal.ts';

/** Names by which pages call the encodings of simplified Chinese; browsers read them all as GB18030. */
const CHINESE = /^(?:gb_?2312(?:-80)?|gbk|gb18030|cp936|x-gbk|chinese)$/;

/**
 * A page → text. The encoding that the page declares is believed where its bytes are valid in it; many a page declares one and is
 * stored in another, and then the bytes decide.
 */
export function decodePage(bytes: Uint8Array, file: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? '';
  const encoding = CHINESE.test(declared) ? 'gb18030' : declared;
  const text = encoding === '' ? null : decodeStrictly(bytes, encoding);
  if (text !== null) return text;
  const decoded = decodeSource(bytes, file);
  if (decoded.text !== undefined) return decoded.text;
  const { ruleId, reason, expected = '' } = decoded.message;
  throw new Refusal(ruleId, reason, expected);
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
