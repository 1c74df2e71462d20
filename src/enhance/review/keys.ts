/** What a key does on the page of a bulletin, or on that of the contradictions. */
export type Command =
  | 'next' | 'previous' | 'open' | 'doubt' | 'find' | 'accept' | 'reject' | 'edit' | 'add' | 'confirm' | 'undo' | 'name' | 'list' | 'help'; // prettier-ignore

export const KEYS: Readonly<Record<string, Command>> = {
  j: 'next',
  ArrowDown: 'next',
  ArrowRight: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  ArrowLeft: 'previous',
  o: 'open',
  d: 'doubt',
  '/': 'find',
  a: 'accept',
  c: 'confirm',
  r: 'reject',
  e: 'edit',
  n: 'add',
  u: 'undo',
  w: 'name',
  b: 'list',
  '?': 'help',
};

/** The commands with their keys, for the list of keys. */
export const HELP = [
  ['j k ↓ ↑', 'helpNext'],
  ['d', 'helpDoubt'],
  ['o', 'helpOpen'],
  ['/', 'helpFind'],
  ['a', 'helpAccept'],
  ['e', 'helpEdit'],
  ['r', 'helpReject'],
  ['n', 'helpAdd'],
  ['c', 'helpConfirm'],
  ['u', 'helpUndo'],
  ['w', 'helpName'],
  ['b', 'helpList'],
  ['Esc', 'helpEscape'],
] as const;
