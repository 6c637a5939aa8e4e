import { startPoint } from '../../server/testing/pointUnderTest.ts';
import { type Instant, minutesToMs } from '../../shared/domain/time.ts';

/** When the pictures are taken: a Tuesday, 10:24 in Bogotá, so that a new picture differs only where a screen does. */
export const pictureAt = Date.parse('2026-11-24T15:24:00Z');

/** Who works before the pictures: their counters are open, and each has called somebody. */
const atWork = [
  ['agent3', '3'],
  ['agent4', '4'],
  ['agent6', '6'],
] as const;

/** Minutes before the pictures, and what was asked for then. */
const taken: readonly (readonly [number, object])[] = [
  [31, { service: 'information' }],
  [29, { service: 'connections' }],
  [27, { service: 'community', errand: 'claims' }],
  [22, { service: 'payments' }],
  [17, { service: 'payments' }],
  [14, { service: 'information' }],
  [13, { service: 'claims' }],
  [11, { service: 'payments' }],
  [7, { service: 'claims' }],
  [6, { service: 'payments', priority: 'older' }],
  [4, { service: 'information' }],
  [2, { service: 'payments' }],
];

/** Fills an empty data folder with a morning at the sample point, by a clock of its own; nobody waits in real time. */
export async function liveThroughMorning(data: string): Promise<void> {
  let at = pictureAt as Instant;
  const point = await startPoint({ data, clock: () => at });
  const send = async (id: string, minutesBefore: number, command: object, token?: string) => {
    at = (pictureAt - minutesToMs(minutesBefore)) as Instant;
    const { body } = await point.send(id, command, token);
    if (!body.ok) throw new Error(`${id}: ${body.text}`);
  };
  const tokens = new Map<string, string>();
  for (const [agent, counter] of atWork) {
    at = (pictureAt - minutesToMs(40)) as Instant;
    const token = await point.signIn(agent);
    tokens.set(agent, token);
    await send(`open-${counter}`, 40, { type: 'open-counter', counter }, token);
  }
  const takeFrom = async (first: number, last: number) => {
    for (const [minutesBefore, asked] of taken.slice(first, last))
      await send(`taken-${minutesBefore}`, minutesBefore, { type: 'take-ticket', ...asked });
  };
  await takeFrom(0, 4);
  for (const [n, [agent, counter]] of atWork.entries()) {
    await send(`call-${counter}`, 21 - n, { type: 'call-next', counter, after: null }, tokens.get(agent));
    await send(`start-${counter}`, 20.5 - n, { type: 'start-service', counter }, tokens.get(agent));
  }
  await takeFrom(4, taken.length);
  await point.started.stop();
}
