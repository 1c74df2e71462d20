import { createHash } from 'node:crypto';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** A path of the standard: relative, never out of the package; or an http(s) address. */
const PATH = /^(?:https?:\/\/.+|(?![./~])(?!.*(?:^|\/)\.\.(?:\/|$))[^\\:]+)$/;
const CONSTRAINTS: Readonly<Record<string, readonly string[]>> = {
  string: ['required', 'unique', 'pattern', 'enum', 'minLength', 'maxLength'],
  integer: [
    'required',
    'unique',
    'pattern',
    'enum',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
  ],
  number: [
    'required',
    'unique',
    'pattern',
    'enum',
    'minimum',
    'maximum',
    'exclusiveMinimum',
    'exclusiveMaximum',
  ],
};

/**
 * The rules of the Data Package standard 2.0 (Data Package, Data Resource, Table Schema) for the parts of it that a
 * package of tables uses, and whether each file is what the descriptor says of it. Written from the specification.
 */
export function findPackageFaults(descriptor: unknown, read: (path: string) => Uint8Array): string[] {
  if (!isObject(descriptor)) return ['descriptor: no object'];
  const faults: string[] = [];
  const need = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault);
  };
  need(
    descriptor['$schema'] === 'https://datapackage.org/profiles/2.0/datapackage.json',
    '$schema: not version 2.0',
  );
  need(/^[a-z0-9._-]+$/.test(String(descriptor['name'])), 'name: not lower-case, url-usable');
  for (const name of ['title', 'description']) need(isText(descriptor[name]), `${name}: no text`);
  need(listOf(descriptor['licenses']).length > 0, 'licenses: empty');
  for (const license of listOf(descriptor['licenses'])) {
    const holds = isObject(license) && (isText(license['name']) || isText(license['path']));
    need(holds, 'license: neither name nor path');
    if (isObject(license) && isText(license['path'])) need(PATH.test(license['path']), 'license: path');
    if (isObject(license) && isText(license['name']))
      need(/^[-a-zA-Z0-9._]+$/.test(license['name']), 'license: name');
  }
  for (const source of listOf(descriptor['sources']))
    need(isObject(source) && isText(source['title']), 'source: no title');
  const resources = listOf(descriptor['resources']);
  need(resources.length > 0, 'resources: empty');
  const names = resources.map((resource) => (isObject(resource) ? resource['name'] : undefined));
  need(new Set(names).size === names.length, 'resources: a name stands twice');
  for (const resource of resources) {
    if (isObject(resource)) faults.push(...findResourceFaults(resource, resources, read));
    else faults.push('resource: no object');
  }
  return faults;
}

function findResourceFaults(
  resource: Json,
  resources: readonly unknown[],
  read: (path: string) => Uint8Array,
): string[] {
  const faults: string[] = [];
  const { name, path, type, format, mediatype, encoding, bytes, hash, schema } = resource;
  const need = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(`${String(name)}: ${fault}`);
  };
  need(/^[a-z0-9._-]+$/.test(String(name)), 'name');
  need(type === 'table', 'type');
  need(isText(format) && isText(mediatype) && /^[^/]+\/[^/]+$/.test(mediatype), 'format or media type');
  need(encoding === undefined || encoding === 'utf-8', 'encoding');
  const paths = typeof path === 'string' ? [path] : listOf(path).map(String);
  if (paths.length === 0 || !paths.every((one) => PATH.test(one)))
    return [...faults, `${String(name)}: path`];
  const files = paths.map(read);
  const hashes = files.map((file) => `sha256:${createHash('sha256').update(file).digest('hex')}`);
  need(bytes === files.reduce((sum, file) => sum + file.length, 0), 'bytes');
  // The standard has a hash of one file only; of several each is told with its own.
  if (typeof path === 'string') need(hash === hashes[0], 'hash');
  else {
    const told = files.map((file, k) => ({ path: paths[k], bytes: file.length, hash: hashes[k] }));
    need(hash === undefined && JSON.stringify(resource['parts']) === JSON.stringify(told), 'parts');
  }
  if (!isObject(schema)) return [...faults, `${String(name)}: schema`];
  const fields = listOf(schema['fields']);
  const fieldNames = fields.map((field) => (isObject(field) ? field['name'] : undefined));
  need(fields.length > 0 && new Set(fieldNames).size === fields.length, 'fields');
  for (const field of fields) need(isObject(field) && isField(field), `field ${JSON.stringify(field)}`);
  need(
    listOf(schema['missingValues']).every((value) => typeof value === 'string'),
    'missingValues',
  );
  need(listOf(schema['primaryKey']).length > 0, 'primaryKey');
  need(
    listOf(schema['primaryKey']).every((key) => fieldNames.includes(key)),
    'primaryKey is no field',
  );
  for (const key of listOf(schema['foreignKeys']))
    need(isForeignKey(key, fieldNames, name, resources), `key ${JSON.stringify(key)}`);
  return faults;
}

function isField(field: Json): boolean {
  const { name, type, title, description, constraints } = field;
  if (!isText(name) || !isText(title) || !isText(description) || !isText(type)) return false;
  const allowed = CONSTRAINTS[type];
  if (allowed === undefined) return false;
  if (constraints === undefined) return true;
  if (!isObject(constraints) || !Object.keys(constraints).every((key) => allowed.includes(key))) return false;
  const { required, unique, pattern, enum: values, minimum } = constraints;
  const isFlag = (value: unknown): boolean => value === undefined || typeof value === 'boolean';
  const isList =
    values === undefined ||
    (listOf(values).length > 0 && new Set(listOf(values)).size === listOf(values).length);
  return (
    isFlag(required) &&
    isFlag(unique) &&
    isList &&
    (pattern === undefined || isText(pattern)) &&
    (minimum === undefined || typeof minimum === 'number')
  );
}

function isForeignKey(
  key: unknown,
  own: readonly unknown[],
  name: unknown,
  resources: readonly unknown[],
): boolean {
  if (!isObject(key) || !isObject(key['reference'])) return false;
  const { resource, fields } = key['reference'];
  if (resource === name) return false; // A reference to the own table names no resource.
  const target =
    resource === undefined
      ? own
      : fieldsOf(resources.find((other) => isObject(other) && other['name'] === resource));
  const [from, to] = [listOf(key['fields']), listOf(fields)];
  return (
    from.length > 0 &&
    from.length === to.length &&
    from.every((f) => own.includes(f)) &&
    to.every((f) => target.includes(f))
  );
}

function fieldsOf(resource: unknown): readonly unknown[] {
  if (!isObject(resource) || !isObject(resource['schema'])) return [];
  return listOf(resource['schema']['fields']).map((field) => (isObject(field) ? field['name'] : undefined));
}
