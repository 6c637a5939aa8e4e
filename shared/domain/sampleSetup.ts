import { emptySetup } from './emptySetup.ts';
import type { ClassId, CounterId, DisplayId, GroupId, KioskId, ServiceId } from './ids.ts';
import { sampleGuides } from './sampleGuides.ts';
import { sampleReasons } from './sampleReasons.ts';
import {
  type CounterSetup,
  community,
  type PriorityClass,
  regular,
  type Service,
  type Setup,
  type Texts,
} from './setup.ts';
import { type BusinessDay, minutesToMs, type TimeOfDay, type Zone } from './time.ts';

const preferential = 'preferential' as GroupId;

const services = (...ids: readonly string[]) => ids as readonly string[] as readonly ServiceId[];

type Named = Pick<Service, 'name' | 'shortName' | 'requirements'> & Partial<Pick<Service, 'boardName'>>;

function service(
  id: string,
  letter: string,
  level: Service['level'],
  { name, shortName, requirements, boardName = shortName }: Named,
): Service {
  return {
    ...{ id: id as ServiceId, letter, level, name, shortName, requirements },
    ...{ boardName, agentNote: null, ...sampleGuides[id], hours: null, outcomes: [], outcomeRequired: false },
  };
}

const document: Texts = { es: 'Documento de identidad', en: 'Identity document', pt: 'Documento de identidade' };
const bill: Texts = {
  es: 'Una factura, o el número de cuenta',
  en: 'A bill, or the account number',
  pt: 'Uma fatura, ou o número da conta',
};

function priorityClass(id: string, name: Texts, legalBasis: string): PriorityClass {
  return {
    id: id as ClassId,
    group: preferential,
    name,
    legalBasis,
    validFrom: '2011-01-18' as BusinessDay,
    validTo: null,
    keepClass: false,
  };
}

function counter(
  id: string,
  reach: CounterSetup['reach'],
  serves: readonly ServiceId[],
  helpsWith: readonly ServiceId[] = [],
): CounterSetup {
  return { id: id as CounterId, name: id, reach, serves, helpsWith };
}

/** The sample point: a Colombian water utility, open at all hours, with which an empty data folder starts. */
export const sampleSetup: Setup = {
  ...emptySetup,
  name: { es: 'Punto de atención Centro', en: 'Centro service point', pt: 'Ponto de atendimento Centro' },
  organisation: 'Acueducto Municipal',
  language: 'es',
  zone: 'America/Bogota' as Zone,
  dayStartsAt: '00:00' as TimeOfDay,
  services: [
    service('information', 'A', 'general', {
      name: { es: 'Información general', en: 'General information', pt: 'Informação geral' },
      shortName: { es: 'Información', en: 'Information', pt: 'Informação' },
      requirements: [bill],
    }),
    service('payments', 'B', 'general', {
      name: { es: 'Pagar o revisar mi factura', en: 'Pay or check my bill', pt: 'Pagar ou revisar minha fatura' },
      shortName: { es: 'Factura', en: 'Bill', pt: 'Fatura' },
      requirements: [bill],
    }),
    service('claims', 'R', 'specialised', {
      name: { es: 'Hacer un reclamo', en: 'Make a claim', pt: 'Fazer uma reclamação' },
      shortName: { es: 'Reclamo', en: 'Claim', pt: 'Reclamação' },
      boardName: { es: 'Trámites', en: 'Matters', pt: 'Assuntos' },
      requirements: [
        bill,
        document,
        {
          es: 'Lectura o foto del medidor, si la tiene',
          en: 'A reading or a photo of the meter, if you have one',
          pt: 'Leitura ou foto do medidor, se tiver',
        },
      ],
    }),
    service('connections', 'C', 'specialised', {
      name: { es: 'Pedir una conexión nueva', en: 'Ask for a new connection', pt: 'Pedir uma ligação nova' },
      shortName: { es: 'Conexión', en: 'Connection', pt: 'Ligação' },
      requirements: [
        document,
        { es: 'Dirección del predio', en: 'Address of the property', pt: 'Endereço do imóvel' },
        { es: 'Certificado de tradición', en: 'Certificate of title', pt: 'Certidão do imóvel' },
      ],
    }),
    service('community', 'L', 'specialised', {
      name: { es: 'Asuntos de mi comunidad', en: 'Matters of my community', pt: 'Assuntos da minha comunidade' },
      shortName: { es: 'Comunidad', en: 'Community', pt: 'Comunidade' },
      requirements: [document],
    }),
  ],
  communityLine: 'community' as ServiceId,
  classes: [
    priorityClass('pregnant', { es: 'Embarazada', en: 'Pregnant', pt: 'Gestante' }, 'Ley 1437 de 2011, art. 5.6'),
    priorityClass(
      'older',
      { es: 'Persona mayor, 60 años o más', en: 'Older person, 60 or more', pt: 'Pessoa idosa, 60 anos ou mais' },
      'Ley 1251 de 2008, art. 4; Ley 1171 de 2007, art. 9',
    ),
    priorityClass(
      'disability',
      {
        es: 'Discapacidad, aunque no se note',
        en: 'Disability, even if not visible',
        pt: 'Deficiência, mesmo que não se note',
      },
      'Ley 1618 de 2013, art. 14',
    ),
    priorityClass(
      'infant',
      { es: 'Con niño en brazos', en: 'With a child in arms', pt: 'Com criança de colo' },
      'Ley 1437 de 2011, art. 5.6',
    ),
  ],
  targets: [
    {
      group: preferential,
      promiseMs: minutesToMs(10),
      aimMs: minutesToMs(4),
      capMs: minutesToMs(60),
      overtakingBound: 5,
    },
    { group: regular, promiseMs: minutesToMs(30), aimMs: minutesToMs(30), capMs: minutesToMs(60), overtakingBound: 30 },
    {
      group: community,
      promiseMs: minutesToMs(20),
      aimMs: minutesToMs(20),
      capMs: minutesToMs(60),
      overtakingBound: null,
    },
  ],
  counters: [
    counter('1', 'preferential-first', services('information', 'payments')),
    counter('2', 'everybody', services('information', 'payments')),
    counter('3', 'everybody', services('information', 'payments')),
    counter('4', 'everybody', services('claims', 'connections'), services('information', 'payments')),
    counter('5', 'everybody', services('claims', 'connections'), services('information', 'payments')),
    counter('6', 'community-first', services('community', 'information', 'payments', 'claims', 'connections')),
  ],
  kiosks: [{ id: 'k1' as KioskId, pairing: 1 }],
  displays: [{ id: 'd1' as DisplayId }],
  discipline: { type: 'aim' },
  noShow: { minCalls: 1, gapMs: 0 },
  reasons: sampleReasons,
};
