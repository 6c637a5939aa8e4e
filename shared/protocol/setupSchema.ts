import { z } from 'zod';
import { languages, type Setup } from '../domain/setup.ts';

/** Bounds against what no point has; how long a text or a list may sensibly be, `checkSetup` says. */
const mostCharacters = 1_000;
const mostInAList = 1_000;

const text = z.string().max(mostCharacters);
const listOf = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).max(mostInAList);
const branded = <Name extends string>() => text.transform((value) => value as Name);
const texts = z.strictObject({ es: text, en: text, pt: text });

type One<Key extends keyof Setup> = Setup[Key] extends readonly (infer Member)[] ? Member : never;
type ServiceId = One<'services'>['id'];
type GroupId = One<'targets'>['group'];
type KioskId = One<'kiosks'>['id'];
type Time = Setup['dayStartsAt'];
type Day = One<'closures'>['from'];

const service = branded<ServiceId>();
const group = branded<GroupId>();
const kiosk = branded<KioskId>();
const day = branded<Day>();

const windows = listOf(z.strictObject({ from: branded<Time>(), until: branded<Time>() }));
const hours = z.tuple([windows, windows, windows, windows, windows, windows, windows]);

const serviceSchema = z.strictObject({
  id: service,
  letter: text,
  level: z.enum(['general', 'specialised']),
  name: texts,
  shortName: texts,
  boardName: texts,
  requirements: listOf(texts),
  agentNote: texts.nullable(),
  guide: z.exactOptional(listOf(texts)),
  hours: hours.nullable(),
  outcomes: listOf(z.strictObject({ code: branded<One<'services'>['outcomes'][number]['code']>(), name: texts })),
  outcomeRequired: z.boolean(),
});

const priorityClass = z.strictObject({
  id: branded<One<'classes'>['id']>(),
  group,
  name: texts,
  legalBasis: text,
  validFrom: day,
  validTo: day.nullable(),
  keepClass: z.boolean(),
});

const targets = z.strictObject({
  group,
  service: z.exactOptional(service),
  promiseMs: z.number(),
  aimMs: z.number(),
  capMs: z.number(),
  overtakingBound: z.number().nullable(),
});

const counter = z.strictObject({
  id: branded<One<'counters'>['id']>(),
  name: text,
  serves: listOf(service),
  helpsWith: listOf(service),
  reach: z.enum(['everybody', 'preferential-first', 'preferential-only', 'community-first']),
  area: z.exactOptional(text),
  toward: z.exactOptional(z.enum(['left', 'right', 'ahead', 'ahead-left', 'ahead-right'])),
});

const printer = z.strictObject({
  id: branded<One<'printers'>['id']>(),
  name: text,
  owner: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('server') }),
    z.strictObject({ type: z.literal('kiosk'), kiosk }),
  ]),
  at: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('network'), host: text, port: z.number() }),
    z.strictObject({ type: z.literal('device'), path: text }),
  ]),
  paperMm: z.union([z.literal(58), z.literal(80)]),
  codePage: z.exactOptional(z.strictObject({ encoding: z.enum(['cp850', 'cp858', 'cp1252']), table: z.number() })),
  qr: z.exactOptional(z.enum(['native', 'raster'])),
});

const kioskSchema = z.strictObject({
  id: kiosk,
  pairing: z.number(),
  printer: z.exactOptional(branded<One<'printers'>['id']>().nullable()),
  screen: z.exactOptional(
    z.strictObject({
      widthPx: z.number(),
      heightPx: z.number(),
      pitchUm: z.number(),
      lowerEdgeMm: z.number(),
      viewingMm: z.number(),
    }),
  ),
  waitAt: z.exactOptional(
    z.strictObject({
      text: texts,
      toward: z.enum(['left', 'right', 'ahead', 'behind', 'up', 'down']).nullable(),
    }),
  ),
});

const displaySchema = z.strictObject({
  id: branded<One<'displays'>['id']>(),
  screen: z.exactOptional(
    z.strictObject({ widthPx: z.number(), heightPx: z.number(), pitchUm: z.number(), farthestSeatMm: z.number() }),
  ),
  areas: z.exactOptional(listOf(text)),
  highContrast: z.exactOptional(z.boolean()),
  sound: z.exactOptional(
    z.strictObject({
      volumes: listOf(z.strictObject({ from: branded<Time>(), until: branded<Time>(), percent: z.number() })),
      systemVoice: z.boolean(),
    }),
  ),
});

const discipline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('aim') }),
  z.strictObject({ type: z.literal('fifo') }),
  z.strictObject({ type: z.literal('strict') }),
  z.strictObject({ type: z.literal('ratio'), preferential: z.number(), regular: z.number() }),
]);

type Reason = Setup['reasons']['cancel'][number];
const reasons = listOf(z.strictObject({ code: branded<Reason['code']>(), name: texts }));

/** The shape of a setup, of the wire and of a file. Whether a day may be worked with it, `checkSetup` says. */
export const setupSchema = z.strictObject({
  name: texts,
  organisation: text,
  language: z.enum(languages),
  zone: branded<Setup['zone']>(),
  dayStartsAt: branded<Time>(),
  hours,
  closures: listOf(z.strictObject({ from: day, to: day, reason: texts })),
  hostNames: listOf(text),
  services: listOf(serviceSchema),
  communityLine: service.nullable(),
  classes: listOf(priorityClass),
  targets: listOf(targets),
  counters: listOf(counter),
  kiosks: listOf(kioskSchema),
  displays: listOf(displaySchema),
  printers: listOf(printer),
  discipline,
  noShow: z.strictObject({ minCalls: z.number(), gapMs: z.number() }),
  transfer: z.strictObject({ boundMs: z.number(), reinstateMs: z.number() }),
  hold: z.strictObject({ most: z.number() }),
  pause: z.strictObject({ mayLeaveUnattended: z.boolean() }),
  undo: z.strictObject({ withinMs: z.number() }),
  complaints: z.strictObject({
    dueDays: z.strictObject({
      complaint: z.number(),
      suggestion: z.number(),
      request: z.number(),
      praise: z.number(),
    }),
    countsWorkingDays: z.boolean(),
  }),
  callStartsService: z.boolean(),
  preferentialKeys: z.exactOptional(z.enum(['one', 'each-class'])),
  preferentialNote: z.exactOptional(texts),
  publicAddress: z.exactOptional(text),
  publicNames: z.exactOptional(
    listOf(z.strictObject({ agent: branded<NonNullable<Setup['publicNames']>[number]['agent']>(), name: text })),
  ),
  reasons: z.strictObject({
    cancel: reasons,
    call: reasons,
    pause: reasons,
    priority: reasons,
    return: reasons,
    suspend: reasons,
    'transfer-first': reasons,
  }),
}) satisfies z.ZodType<Setup>;
