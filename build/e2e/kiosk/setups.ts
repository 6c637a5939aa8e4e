import type { KioskScreen } from '../../../shared/domain/deviceSetup.ts';
import { sampleSetup } from '../../../shared/domain/sampleSetup.ts';
import type { Setup } from '../../../shared/domain/setup.ts';

const [kiosk] = sampleSetup.kiosks;
if (!kiosk) throw new Error('The sample point has no kiosk.');

/** The screens of shared/domain/kioskScreen.test.ts. */
export const screens: Readonly<Record<string, KioskScreen>> = {
  '21.5 in': { widthPx: 1080, heightPx: 1920, pitchUm: 248, lowerEdgeMm: 845, viewingMm: 600 },
  '27 in': { widthPx: 1080, heightPx: 1920, pitchUm: 311, lowerEdgeMm: 750, viewingMm: 750 },
  '32 in': { widthPx: 1080, heightPx: 1920, pitchUm: 369, lowerEdgeMm: 660, viewingMm: 850 },
  '19 in 5:4': { widthPx: 1280, heightPx: 1024, pitchUm: 294, lowerEdgeMm: 900, viewingMm: 600 },
};

/** A point where everything that the kiosk can show is there: a paper, a waiting place with an arrow, phones that reach it. */
export const complete = (screen: KioskScreen): Partial<Setup> => ({
  publicAddress: 'https://turno.ejemplo.co',
  kiosks: [
    {
      ...kiosk,
      screen,
      waitAt: {
        text: {
          es: 'en la sala, a su derecha',
          en: 'in the waiting room, on your right',
          pt: 'na sala, à sua direita',
        },
        toward: 'right',
      },
    },
  ],
  // The kiosk itself would print: so the server does not, and the test says how it went.
  printers: [
    {
      id: 'p1' as never,
      name: 'Entrada',
      owner: { type: 'kiosk', kiosk: kiosk.id },
      at: { type: 'network', host: '127.0.0.1', port: 9 },
      paperMm: 80,
    },
  ],
});

const never = Array.from({ length: 7 }, () => []) as unknown as Setup['hours'];

/** Nothing is issued on any day. */
export const closed: Partial<Setup> = { hours: never };

/** One service suspended by hours that are never, as where it has its own days. */
export const oneClosed: Partial<Setup> = {
  services: sampleSetup.services.map((service) =>
    service.id === 'connections' ? { ...service, hours: never } : service,
  ),
};

/** Seven services, two of them with long names: the most that a kiosk is to offer. */
export const seven: Partial<Setup> = {
  services: [
    ...sampleSetup.services,
    ...[
      ['agreements', 'D', 'Hacer un acuerdo de pago', 'Acuerdo'],
      ['meter', 'E', 'Cambiar o revisar el medidor de agua', 'Medidor'],
      ['owner', 'F', 'Cambiar el nombre del titular', 'Titular'],
    ].map(([id = '', letter = '', name = '', short = '']) => ({
      ...(sampleSetup.services[2] as Setup['services'][number]),
      ...{ id: id as never, letter, level: 'specialised' as const },
      ...{ name: { es: name, en: name, pt: name }, shortName: { es: short, en: short, pt: short } },
    })),
  ],
  counters: sampleSetup.counters.map((counter) => ({
    ...counter,
    serves: [...counter.serves, ...(['agreements', 'meter', 'owner'] as never[])],
  })),
};
