import type { PrinterSetup, Setup } from '../setup.ts';
import { idsProblems } from './names.ts';
import { wholeProblems } from './numbers.ts';
import { ofEach, type Problems, problemIf, unique } from './problem.ts';
import { textProblems } from './texts.ts';

/** Kiosks, displays and printers, and the names under which the point is reached. */
export const devicesProblems = (setup: Setup): Problems => [
  ...ofEach(setup.hostNames, 'hostNames', (name, field) => problemIf(!isHostName(name), field, 'not-a-host')),
  ...unique(setup.hostNames, 'hostNames', (name) => name.toLowerCase()),
  ...idsProblems(setup.kiosks, 'kiosks'),
  ...ofEach(setup.kiosks, 'kiosks', ({ pairing }, field) => wholeProblems(pairing, `${field}.pairing`, [1, 89])),
  ...unique(setup.kiosks, 'kiosks', ({ pairing }) => pairing, '.pairing'),
  ...idsProblems(setup.displays, 'displays'),
  ...idsProblems(setup.printers, 'printers'),
  ...ofEach(setup.printers, 'printers', (printer, field) => printerProblems(setup, printer, field)),
];

function printerProblems({ kiosks }: Setup, { name, owner, at }: PrinterSetup, field: string): Problems {
  const knowsOwner = owner.type === 'server' || kiosks.some(({ id }) => id === owner.kiosk);
  return [
    ...textProblems(name, `${field}.name`),
    ...problemIf(!knowsOwner, `${field}.owner.kiosk`, 'unknown'),
    ...(at.type === 'device' ? textProblems(at.path, `${field}.at.path`) : networkProblems(at, `${field}.at`)),
  ];
}

const networkProblems = ({ host, port }: { readonly host: string; readonly port: number }, field: string): Problems => [
  ...problemIf(!isHostName(host) && !isIpv6(host), `${field}.host`, 'not-a-host'),
  ...wholeProblems(port, `${field}.port`, [1, 65_535]),
];

/** RFC 1123: labels of 1–63 letters, digits and inner hyphens, 253 characters in all. An IPv4 address is one, too. */
const isHostName = (name: string): boolean =>
  name.length <= 253 && name.split('.').every((label) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(label));

const isIpv6 = (text: string): boolean => /^[0-9a-f:]{2,39}$/i.test(text) && text.includes(':');
