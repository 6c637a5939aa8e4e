import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Sender } from '../../shared/domain/ids.ts';
import type { DeviceDecided, DeviceGone, DeviceList } from '../../shared/protocol/pairing.ts';
import { pairingApprovalSchema } from '../../shared/protocol/pairingSchemas.ts';
import { parsed } from '../../shared/protocol/schemas.ts';
import { callerOf, type Gate, isSupervisor } from '../caller.ts';
import { type Admission, admitting } from '../people/letIn.ts';
import { knockOf } from './door.ts';
import { refuse } from './openHttp.ts';

export type DeviceDoor = {
  readonly gate: Gate;
  readonly admission: Admission;
  readonly list: () => DeviceList;
  /** A device is no longer one: its screens go dark. */
  readonly onRevoked: () => void;
};

type OfId = { readonly Params: { readonly id: string } };

/** What a supervisor decides: who is let in, as what, and who no longer is. */
export function addDeviceRoutes(http: FastifyInstance, { gate, admission, list, onRevoked }: DeviceDoor): void {
  const admit = admitting(admission);
  const supervisorOf = (request: FastifyRequest): Sender | 'not-signed-in' | 'not-allowed' => {
    const caller = callerOf(knockOf(request.raw), gate);
    if (caller.type !== 'signed') return 'not-signed-in';
    return isSupervisor(caller) ? caller.sender : 'not-allowed';
  };
  const isRefusal = (sender: string): sender is 'not-signed-in' | 'not-allowed' => sender.startsWith('not-');

  http.get('/api/devices', (request, reply): DeviceList | FastifyReply => {
    const by = supervisorOf(request);
    if (isRefusal(by)) return refuse(request, reply, { type: by });
    reply.header('cache-control', 'no-store');
    return list();
  });

  http.post<OfId>('/api/pairings/:id/approve', async (request, reply): Promise<DeviceDecided | FastifyReply> => {
    const by = supervisorOf(request);
    if (isRefusal(by)) return refuse(request, reply, { type: by });
    const said = parsed(pairingApprovalSchema, request.body);
    if (!said.ok) return refuse(request, reply, { type: 'malformed', field: said.field });
    const done = await admit({ pairing: request.params.id, ...said.value }, by);
    return done.ok ? done : refuse(request, reply, done.refusal);
  });

  http.post<OfId>('/api/pairings/:id/refuse', (request, reply): DeviceGone | FastifyReply => {
    const by = supervisorOf(request);
    if (isRefusal(by)) return refuse(request, reply, { type: by });
    const decision = admission.pairings.decide(request.params.id);
    if (!decision.ok) return refuse(request, reply, { type: decision.why });
    decision.refuse();
    return { ok: true };
  });

  http.post<OfId>('/api/devices/:id/revoke', async (request, reply): Promise<DeviceGone | FastifyReply> => {
    const by = supervisorOf(request);
    if (isRefusal(by)) return refuse(request, reply, { type: by });
    const isGone = await admission.devices.revoke(request.params.id);
    if (!isGone) return refuse(request, reply, { type: 'not-found' });
    onRevoked();
    return { ok: true };
  });
}
