import type { Change } from './schema/index.ts';

import { columnNames } from './schema/index.ts';
import { parseCsv } from './files/csv.ts';

/** What happened to a figure, or to a whole bulletin where `figure` is empty. */
export type ChangeKind = Change['change'];

/**
 * Why: the document itself came, went or was replaced, its description (sidecar) was, a person reviewed the figure, or none of these – then
 * the machine reads the same words in another way.
 */
export type ChangeCause = Change['cause'];

/** A file in a commit: its text before and after, null where there was none. */
export interface CommittedFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A commit, with the files of `data/figures` and `data/bulletins` that it changed; texts of sources are left empty. */
export interface Commit {
  readonly name: string;
  /** Day, UTC. */
  readonly day: string;
  readonly files: readonly CommittedFile[];
}

/** Columns that say what was published. Where a figure stands and which rules read it may change without changing it. */
const COMPARED = columnNames('figures').filter(
  (name) => !['id', 'bulletin', 'start', 'end', 'rule', 'quote'].includes(name),
);

type Cells = Readonly<Record<string, string>>;

/** All changes of the figures over the commits, oldest first. */
export function changesOf(commits: readonly Commit[]): Change[] {
  // A source may be replaced in one commit and read again in a later one.
  const replaced = new Map<string, 'source' | 'record'>();
  return commits.flatMap((commit) => {
    for (const { path, before, after } of commit.files) {
      const [, bulletin = '', name = ''] = /^data\/bulletins\/([^/]+)\/([^/]+)$/.exec(path) ?? [];
      if (before === null || after === null) continue;
      if (name === 'source.txt') replaced.set(bulletin, 'source');
      else if (name === 'bulletin.yaml' && !replaced.has(bulletin)) replaced.set(bulletin, 'record');
    }
    return commit.files.flatMap((file) => {
      const bulletin = /^data\/figures\/([^/]+)\.csv$/.exec(file.path)?.[1];
      if (bulletin === undefined) return [];
      const cause = replaced.get(bulletin) ?? 'reading';
      replaced.delete(bulletin);
      return changesOfFile(file, { commit, bulletin, cause });
    });
  });
}

/**
 * The changes that may be told: those of bulletins that are there, and that a withdrawn one came and went. A draft that was
 * committed and taken out before it was public leaves nothing.
 */
export function publicChanges(
  changes: readonly Change[],
  there: ReadonlySet<string>,
  withdrawn: ReadonlySet<string>,
): Change[] {
  return changes.filter(
    ({ bulletin, figure }) => there.has(bulletin) || (figure === '' && withdrawn.has(bulletin)),
  );
}

interface Context {
  readonly commit: Commit;
  readonly bulletin: string;
  readonly cause: ChangeCause;
}

function changesOfFile({ path, before, after }: CommittedFile, context: Context): Change[] {
  const old = figuresOf(before, path);
  const now = figuresOf(after, path);
  if (before === null) return [wholeBulletin('added', now.size, context)];
  if (after === null) return [wholeBulletin('withdrawn', old.size, context)];
  const ids = [...now.keys(), ...[...old.keys()].filter((id) => !now.has(id))];
  return ids.flatMap((id) => changesOfFigure(id, old.get(id), now.get(id), context));
}

function wholeBulletin(change: ChangeKind, figures: number, context: Context): Change {
  return { ...changeIn(context, context.bulletin, ''), change, cause: 'source', figure: '', figures };
}

function changesOfFigure(
  id: string,
  old: Cells | undefined,
  now: Cells | undefined,
  context: Context,
): Change[] {
  const quotes = { quote_before: old?.['quote'] ?? '', quote_after: now?.['quote'] ?? '' };
  const row = (field: string): Change => ({ ...changeIn(context, id, field), ...quotes });
  if (now === undefined) return [{ ...row(''), change: 'withdrawn', before: old?.['raw'] ?? '' }];
  if (old === undefined) return [{ ...row(''), change: 'added', after: now['raw'] ?? '' }];
  const cause = now['review'] !== old['review'] && now['review'] !== 'machine' ? 'review' : context.cause;
  return COMPARED.flatMap((field) => {
    const [before, after] = [old[field], now[field]];
    // A column that one of the two files did not have yet says nothing.
    if (before === undefined || after === undefined || before === after) return [];
    return [{ ...row(field), cause, before, after }];
  });
}

function changeIn({ commit, bulletin, cause }: Context, subject: string, field: string): Change {
  const none = { before: '', after: '', quote_before: '', quote_after: '' };
  const id = `${commit.name.slice(0, 12)}:${subject}:${field}`;
  const source = { day: commit.day, commit: commit.name, bulletin };
  return { id, ...source, figure: subject, change: 'changed', cause, field, ...none, figures: 1 };
}

/** Figures of a committed file by id. A file of that time may be damaged: what cannot be read is not there. */
function figuresOf(text: string | null, path: string): ReadonlyMap<string, Cells> {
  if (text === null) return new Map();
  const { rows } = parseCsv<'id', (typeof COMPARED)[number] | 'quote'>(text, path, { required: ['id'] });
  return new Map(rows.map(({ cells }) => [cells.id, cells]));
}
