import { isIP, isIPv4 } from 'node:net';
import { resolve } from 'node:path';
import { domainToASCII } from 'node:url';
import { parseArgs } from 'node:util';

/** How this server is to be started. */
export type Config = {
  /** 0 takes a free one. */
  readonly port: number;
  /** The addresses to listen on: the first by `listen`, the others by `listenAlso` on the port that the first has. */
  readonly hosts: readonly [string, ...string[]];
  /** Absolute. */
  readonly dataDir: string;
  /** Names it answers to besides localhost and its own addresses, in ASCII: each --name, and a --host that is one. */
  readonly names: readonly string[];
};

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly text: string };

type Given = { readonly option: string; readonly value: string };
type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly text: string };

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  data: { type: 'string' },
  name: { type: 'string', multiple: true },
} as const;

const environment = { port: 'PORT', host: 'HOST', data: 'DATA_DIR' } as const;
const defaults = { port: '4610', host: 'localhost', data: 'data' } as const;
const usage = 'Known options: --port NUMBER, --host ADDRESS, --data FOLDER, --name NAME (repeatable).';

const no = (text: string) => ({ ok: false, text }) as const;
const yes = <T>(value: T) => ({ ok: true, value }) as const;

const isKnown = (name: string): name is keyof typeof options => Object.hasOwn(options, name);

/** Every option with its value, in order, or the first thing that is wrong: Node's own words for it are for programmers. */
const givenIn = (argv: readonly string[]): Read<readonly Given[]> => {
  const { tokens } = parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true });
  const given: Given[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') return no(`"${token.value}" belongs to no option. ${usage}`);
    if (token.kind === 'option-terminator') continue;
    if (!isKnown(token.name)) return no(`There is no option ${token.rawName}. ${usage}`);
    const isNextOption = token.inlineValue === false && token.value.startsWith('--');
    if (!token.value || isNextOption) return no(`--${token.name} needs a value. ${usage}`);
    given.push({ option: token.name, value: token.value });
  }
  return yes(given);
};

const portOf = (text: string): Read<number> => {
  const isPort = /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
  return isPort ? yes(Number(text)) : no(`"${text}" is no port: give a number from 0 (any free one) to 65535.`);
};

/** A DNS name in ASCII, null when it cannot be one. */
const dnsName = (text: string): string | null => {
  const ascii = /^[\x21-\x7e]+$/.test(text) ? text.toLowerCase().replace(/\.$/, '') : domainToASCII(text);
  const isName =
    ascii.length <= 253 &&
    /^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/.test(ascii);
  // A name of numbers alone would be read as an IPv4 address by browsers.
  return isName && !/(^|\.)(\d+|0x[0-9a-f]*)$/.test(ascii) ? ascii : null;
};

const addressOrName = (text: string): string | null => {
  const bare = text.replace(/^\[(.*)\]$/, '$1');
  return isIP(bare) ? bare : dnsName(bare);
};

/** `localhost` is both loopback addresses, whatever the system's table of hosts says: browsers may try ::1 first. */
const hostsOf = (text: string): Read<Config['hosts']> => {
  const host = addressOrName(text);
  if (host === null)
    return no(`"${text}" is no address to listen on: give one such as 0.0.0.0, 192.168.1.5 or localhost.`);
  return yes(host === 'localhost' ? (['127.0.0.1', '::1'] as const) : ([host] as const));
};

const namesOf = (texts: readonly string[]): Read<readonly string[]> => {
  const names = texts.map((text) => ({ text, name: addressOrName(text) }));
  const wrong = names.find(({ name }) => name === null);
  if (wrong) return no(`"${wrong.text}" is no name: give one such as punto.test, without http:// and without a port.`);
  return yes(names.flatMap(({ name }) => (name === null ? [] : [name])));
};

/**
 * Reads the command line, then the environment (PORT, HOST, DATA_DIR; an empty one counts as absent), then the defaults:
 * port 4610, both loopback addresses, the folder `data` in the working directory. What is wrong is told in a sentence.
 */
export const readConfig = (
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ConfigOutcome => {
  const given = givenIn(argv);
  if (!given.ok) return given;
  const all = (option: string) => given.value.filter((each) => each.option === option).map(({ value }) => value);
  const one = (option: keyof typeof defaults) => all(option).at(-1) ?? (env[environment[option]] || defaults[option]);
  const port = portOf(one('port'));
  if (!port.ok) return port;
  const hosts = hostsOf(one('host'));
  if (!hosts.ok) return hosts;
  const named = namesOf(all('name'));
  if (!named.ok) return named;
  const names = [...new Set([...named.value, ...hosts.value.filter((host) => !isIP(host))])];
  return { ok: true, config: { port: port.value, hosts: hosts.value, dataDir: resolve(one('data')), names } };
};

const isLoopback = (host: string) => host === '::1' || (isIPv4(host) && host.startsWith('127.'));

/**
 * The sentence with which a host is refused while the sample stands (its PINs are printed and easy to guess), null when the
 * server may listen. A name counts as another machine's, as what it leads to can change.
 */
export const refuseHost = ({ hosts }: Config, sampleStands: boolean): string | null => {
  const open = hosts.find((host) => !isLoopback(host));
  if (!sampleStands || open === undefined) return null;
  return (
    `The sample point listens on this machine only, not on ${open}: its PINs are printed for everybody to see. ` +
    'Start without --host (and without HOST), finish the guided setup as supervisor, then start with --host again.'
  );
};
