import type { FastifyInstance } from 'fastify';
import type { PrinterId } from '../../shared/domain/ids.ts';
import type { Delivery } from '../../shared/printing/delivery.ts';
import { callerOf, type Gate, isSupervisor } from '../caller.ts';
import { knockOf } from './door.ts';
import { refuse } from './openHttp.ts';

export type PrinterRouting = {
  readonly gate: Gate;
  /** null: the server owns no such printer, or it is closing. */
  readonly printTestPage: (id: PrinterId) => Promise<Delivery | null>;
};

/** Prints the test page, for supervisors who set up a printer; the reply says how it came out. */
export function addPrinterRoute(http: FastifyInstance, { gate, printTestPage }: PrinterRouting): void {
  http.post<{ Params: { id: string } }>('/api/printers/:id/test-page', async (request, reply) => {
    const caller = callerOf(knockOf(request.raw), gate);
    if (caller.type !== 'signed') return refuse(request, reply, { type: 'not-signed-in' });
    if (!isSupervisor(caller)) return refuse(request, reply, { type: 'not-allowed' });
    const delivery = await printTestPage(request.params.id as PrinterId);
    if (!delivery) return refuse(request, reply, { type: 'not-found' });
    const { hasAnswered: _, ...said } = delivery;
    return { ok: true, ...said };
  });
}
