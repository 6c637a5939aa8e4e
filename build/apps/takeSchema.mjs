import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// node build/apps/takeSchema.mjs FOLDER: takes from an installed app-builder-lib (electron-builder's own) what our
// configuration is checked against. electron-builder itself is no dependency: it would double what `npm ci` installs.

const folder = process.argv[2];
if (!folder) throw new Error('Use: node build/apps/takeSchema.mjs FOLDER_OF_APP_BUILDER_LIB');
const read = (/** @type {string} */ name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));

/** Every other property of electron-builder's is refused as if it did not exist. */
const used = [
  ...['appId', 'productName', 'artifactName', 'copyright', 'directories', 'files', 'asar', 'electronVersion'],
  ...['electronFuses', 'npmRebuild', 'publish', 'win', 'nsis', 'linux', 'deb', 'appImage'],
];

/** Drops what only people read, and providers and kinds that are none of ours. @param {unknown} value @returns {unknown} */
function shortened(value) {
  if (Array.isArray(value)) return value.map(shortened);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(
    ([key, each]) => !(key === 'description' && typeof each === 'string') && key !== 'default',
  );
  return Object.fromEntries(kept.map(([key, each]) => [key, shortened(each)]));
}

/** @param {any} value @param {Record<string, unknown>} from @param {Map<string, unknown>} needed */
function collect(value, from, needed) {
  if (typeof value !== 'object' || value === null) return;
  const name = typeof value.$ref === 'string' ? value.$ref.split('/').pop() : undefined;
  if (name !== undefined && !needed.has(name)) {
    needed.set(name, from[name]);
    collect(from[name], from, needed);
  }
  for (const each of Object.values(value)) collect(each, from, needed);
}

const whole = /** @type {any} */ (shortened(read('scheme.json')));
const properties = Object.fromEntries(used.map((name) => [name, whole.properties[name]]));
const generic = { anyOf: [{ $ref: '#/definitions/GenericServerOptions' }, { type: 'null' }] };
properties.publish = generic;
for (const each of Object.values(whole.definitions)) if (each.properties?.publish) each.properties.publish = generic;
const needed = new Map();
collect(properties, whole.definitions, needed);
const taken = {
  from: `app-builder-lib ${read('package.json').version}`,
  schema: { ...whole, properties, definitions: Object.fromEntries(needed) },
};
writeFileSync(new URL('./builderSchema.json', import.meta.url), `${JSON.stringify(taken, null, 2)}\n`);
