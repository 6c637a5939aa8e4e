/**
 * The table "Who may import whom". Words in `may` and `types`: a folder or file of this tree (`shared/domain`), an npm
 * package (`react`), `node:` for everything that comes with Node, or one of the two words below.
 */
export type Area = {
  /** The folder, or one file in it (with or without its extension), that the row is about; the longest that fits counts. */
  readonly path: string;
  readonly may: readonly string[];
  /** From here only types: `import type`, which is gone at run time. */
  readonly types?: readonly string[];
  /** Neither clock, chance nor waiting: see words.ts. */
  readonly pure?: true;
  /** Packages that must not be reached over other files either. */
  readonly neverReaches?: readonly string[];
};

export const anyPackage = 'any package';
export const anything = 'anything';

const ui = [
  'react',
  'react-dom',
  'i18next',
  'react-i18next',
  'lucide-react',
  '@fontsource-variable/atkinson-hyperlegible-next',
];
const client = ['shared/protocol', 'socket.io-client', 'react'];
/** Of the domain, what a kiosk goes by while the point is silent. */
const offline = ['ids', 'labels', 'hours', 'time'].map((name) => `shared/domain/${name}`);
const page = { may: ['shared/client', 'shared/ui', 'shared/protocol', ...ui], types: ['shared/views'] };

export const areas: readonly Area[] = [
  { path: 'shared/domain', may: [], pure: true },
  { path: 'shared/forecast', may: ['shared/domain'], pure: true },
  { path: 'shared/reports', may: ['shared/domain'], pure: true },
  { path: 'shared/views', may: ['shared/domain', 'shared/forecast', 'shared/reports'], pure: true },
  { path: 'shared/protocol', may: ['shared/domain', 'shared/views', 'zod'] },
  {
    path: 'shared/client',
    may: [...client, 'shared/client/outbox', 'shared/client/practice', 'shared/client/testing'],
    types: ['shared/views'],
  },
  // A real server for the tests of the link.
  { path: 'shared/client/testing', may: [...client, 'shared/client', 'node:', 'socket.io'], types: ['shared/views'] },
  {
    path: 'shared/client/outbox',
    may: [...client, 'shared/client', ...offline, 'shared/views/ticketSlip'],
    types: ['shared/views', 'shared/domain'],
  },
  // A point for the tests of the outbox.
  {
    path: 'shared/client/outbox/testing',
    may: [...client, 'shared/client', 'shared/domain', 'shared/views', 'fast-check'],
  },
  {
    path: 'shared/client/practice',
    may: [...client, 'shared/client', 'shared/domain', 'shared/forecast', 'shared/views'],
  },
  // qr-image draws the QR code for printers that cannot; escpos brings it along.
  { path: 'shared/printing', may: ['shared/views', 'escpos', 'qr-image', 'node:'] },
  { path: 'shared/ui', may: ui, types: ['shared/protocol', 'shared/views'] },
  // QR codes on screens: a ticket's, and the server's own for apps that look for it.
  { path: 'shared/ui/qr', may: [...ui, 'uqr'] },
  { path: 'shared/storage', may: ['lowdb', 'node:'] },
  // Finding each other in the local network.
  { path: 'shared/network', may: ['bonjour-service', 'node:'] },
  {
    path: 'shared/shell',
    may: [
      'electron',
      'node:',
      ...['client', 'network', 'printing', 'protocol', 'storage'].map((name) => `shared/${name}`),
    ],
    neverReaches: ['react', 'react-dom'],
  },
  {
    path: 'server',
    may: [
      ...['domain', 'forecast', 'reports', 'views', 'protocol', 'printing', 'storage', 'network'].map(
        (name) => `shared/${name}`,
      ),
      'package.json',
      'node:',
      anyPackage,
    ],
  },
  { path: 'kiosk', ...page },
  { path: 'counter', ...page },
  { path: 'display', ...page },
  // With its extension: main.ts starts Electron; a page's own main.tsx belongs to the page.
  { path: 'kiosk/main.ts', may: ['shared/shell'] },
  { path: 'counter/main.ts', may: ['shared/shell'] },
  { path: 'display/main.ts', may: ['shared/shell'] },
  { path: 'build', may: [anything] },
];

/** What a test may import over what its area may. */
export const forTests: readonly string[] = ['vitest', 'fast-check', 'jsqr', 'node:'];

/** Whether a path of this tree lies in an area or below one of its words. */
export const isWithin = (path: string, word: string): boolean =>
  path === word || path.startsWith(`${word}/`) || path.replace(/(\.d)?\.[a-z]+$/, '') === word;

/** The row that a file belongs to, if the table has one. */
export function areaOf(path: string, table: readonly Area[] = areas): Area | undefined {
  const fitting = table.filter((area) => isWithin(path, area.path));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0];
}
