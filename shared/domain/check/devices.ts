import type { KioskSetup, PrinterSetup } from '../deviceSetup.ts';
import type { Setup } from '../setup.ts';
import { displayProblems } from './displays.ts';
import { kioskScreenProblems } from './kioskScreens.ts';
import { idsProblems } from './names.ts';
import { wholeProblems } from './numbers.ts';
import { ofEach, type Problems, problemIf, unique } from './problem.ts';
import { textProblems, textsProblems } from './texts.ts';

/** Kiosks, displays and printers, and the names under which the point is reached. */
export const devicesProblems = (setup: Setup): Problems => [
  ...ofEach(setup.hostNames, 'hostNames', (name, field) => problemIf(!isHostName(name), field, 'not-a-host')),
  ...unique(setup.hostNames, 'hostNames', (name) => name.toLowerCase()),
  ...problemIf(!isAddress(setup.publicAddress), 'publicAddress', 'not-an-address'),
  ...idsProblems(setup.kiosks, 'kiosks'),
  ...ofEach(setup.kiosks, 'kiosks', (kiosk, field) => kioskProblems(setup, kiosk, field)),
  ...unique(setup.kiosks, 'kiosks', ({ pairing }) => pairing, '.pairing'),
  ...idsProblems(setup.displays, 'displays'),
  ...ofEach(setup.displays, 'displays', (display, field) => displayProblems(setup, display, field)),
  ...idsProblems(setup.printers, 'printers'),
  ...ofEach(setup.printers, 'printers', (printer, field) => printerProblems(setup, printer, field)),
];

function kioskProblems(
  { printers }: Setup,
  { id, pairing, printer, screen, waitAt }: KioskSetup,
  field: string,
): Problems {
  const mayOpen = ({ owner }: PrinterSetup) => owner.type === 'server' || owner.kiosk === id;
  const knowsPrinter = printer == null || printers.some((one) => one.id === printer && mayOpen(one));
  return [
    ...wholeProblems(pairing, `${field}.pairing`, [1, 89]),
    ...problemIf(!knowsPrinter, `${field}.printer`, 'unknown'),
    ...(screen ? kioskScreenProblems(screen, `${field}.screen`) : []),
    ...(waitAt ? textsProblems(waitAt.text, `${field}.waitAt.text`) : []),
  ];
}

function printerProblems({ kiosks }: Setup, { name, owner, at, codePage }: PrinterSetup, field: string): Problems {
  const knowsOwner = owner.type === 'server' || kiosks.some(({ id }) => id === owner.kiosk);
  return [
    ...textProblems(name, `${field}.name`),
    ...problemIf(!knowsOwner, `${field}.owner.kiosk`, 'unknown'),
    ...(codePage ? wholeProblems(codePage.table, `${field}.codePage.table`, [0, 255]) : []),
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

const origin = /^https?:\/\/(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::(?<port>\d{1,5}))?$/i;

/** `https://turno.example` or `http://192.168.1.5:4610`: an origin and nothing behind it. */
function isAddress(text: string | undefined): boolean {
  if (text === undefined) return true;
  const match = origin.exec(text);
  const port = Number(match?.groups?.port ?? 443);
  return match !== null && port >= 1 && port <= 65_535;
}
