import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { partsOf } from '../../shared/domain/ids.ts';
import { callerOf, type Gate } from '../caller.ts';
import type { Journal } from '../journal/journal.ts';
import { knockOf } from './door.ts';
import { refuse } from './openHttp.ts';

/** The most entries of one reply: whoever wants more asks again after the last. */
export const mostEntries = 10_000;

type Source = Pick<Journal, 'days' | 'readDay'>;

/** The journal itself, a line an entry, for whoever computes reports of their own. */
export function addEntriesRoute(
  http: FastifyInstance,
  {
    journal,
    gate,
    onFault,
  }: { readonly journal: Source; readonly gate: Gate; readonly onFault: (error: unknown) => void },
): void {
  http.get<{ Querystring: { after?: string } }>('/api/entries', async (request, reply) => {
    const caller = callerOf(knockOf(request.raw), gate);
    if (caller.type !== 'signed') return refuse(request, reply, { type: 'not-signed-in' });
    const { role } = partsOf(caller.sender);
    if (role !== 'supervisor' && role !== 'integration') return refuse(request, reply, { type: 'not-allowed' });
    const { after = '0' } = request.query;
    if (!/^\d{1,15}$/.test(after)) return refuse(request, reply, { type: 'malformed', field: 'after' });
    const lines = new PassThrough();
    void writeEntries(lines, journal, Number(after)).catch((error) => {
      onFault(error);
      lines.destroy();
    });
    return reply.header('cache-control', 'no-store').type('application/x-ndjson').send(lines);
  });
}

async function writeEntries(lines: PassThrough, journal: Source, after: number): Promise<void> {
  let left = mostEntries;
  for (const day of await daysAfter(journal, after)) {
    for (const entry of await journal.readDay(day)) {
      if (entry.seq <= after) continue;
      if (left === 0) break;
      left -= 1;
      if (!lines.write(`${JSON.stringify(entry)}\n`)) await once(lines, 'drain');
    }
    if (left === 0 || lines.destroyed) break;
  }
  lines.end();
}

/** The days from the one that holds the first entry after `after`: found by halving, as years of days are kept. */
async function daysAfter(journal: Source, after: number): Promise<ReturnType<Source['days']>> {
  const days = journal.days();
  let [low, high] = [0, Math.max(0, days.length - 1)];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const day = days[middle];
    const first = day === undefined ? undefined : (await journal.readDay(day))[0];
    if (first && first.seq > after + 1) high = middle - 1;
    else low = middle;
  }
  return days.slice(low);
}
