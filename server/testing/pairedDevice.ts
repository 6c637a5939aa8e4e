import type { PairingAs, PairingAsked, PairingNow } from '../../shared/protocol/pairing.ts';
import type { Answered } from './ask.ts';
import type { PointUnderTest } from './pointUnderTest.ts';

/** A device as a test lets it in. */
export type Paired = {
  readonly device: string;
  readonly token: string;
  readonly screen: string;
  readonly ticketKey: string | null;
};

/** What answers: in this process or in another. */
type Asked = Pick<PointUnderTest, 'ask'>;

/** A device asks to be paired. */
export const askPairing = (point: Asked, role: string): Promise<Answered<PairingAsked>> =>
  point.ask({ method: 'POST', path: '/api/pairings', json: { role } }) as Promise<Answered<PairingAsked>>;

/** It asks what became of it. */
export const lookAtPairing = (
  point: Asked,
  { pairing, secret }: Pick<PairingAsked, 'pairing' | 'secret'>,
): Promise<Answered<PairingNow>> =>
  point.ask({ path: `/api/pairings/${pairing}`, token: secret }) as Promise<Answered<PairingNow>>;

/** A supervisor lets it in. */
export const approve = (
  point: Asked,
  token: string,
  { pairing, code, as }: Pick<PairingAsked, 'pairing' | 'code'> & { readonly as: PairingAs },
): Promise<Answered<{ device: string; screen: string }>> =>
  point.ask({ method: 'POST', path: `/api/pairings/${pairing}/approve`, token, json: { code, as } }) as ReturnType<
    typeof approve
  >;

export const revoke = (point: Asked, token: string, device: string): Promise<Answered> =>
  point.ask({ method: 'POST', path: `/api/devices/${device}/revoke`, token });

/** Pairs a device from its asking to its token; throws where it is not let in. */
export async function pair(point: Asked, supervisor: string, as: PairingAs): Promise<Paired> {
  const { body: asked } = await askPairing(point, Object.keys(as)[0] ?? '');
  const approved = await approve(point, supervisor, { ...asked, as });
  const { body: now } = await lookAtPairing(point, asked);
  if (approved.status !== 200 || now.state !== 'paired') throw new Error(JSON.stringify(approved.body));
  return { device: approved.body.device, token: now.token, screen: now.screen, ticketKey: now.ticketKey };
}
