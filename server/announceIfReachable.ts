import { announcePoint } from '../shared/network/announcePoint.ts';
import { protocolVersion } from '../shared/protocol/messages.ts';
import type { App } from './app.ts';

type Announced = { readonly app: App; readonly point: string; readonly reachable: readonly string[] };

/**
 * Announces the point in the local network, so that its apps find it at their first start, until the function it gives
 * back is called. A server that answers its own machine only announces nothing. What the network refuses is told as a
 * fault, and the point works without it: addresses can be typed.
 */
export function announceIfReachable(
  { app, point, reachable }: Announced,
  onFault: (error: unknown) => void,
): () => Promise<void> {
  if (reachable.length === 0) return async () => undefined;
  const { name, language } = app.point.state().setup;
  return announcePoint({ point, name: name[language], port: app.port(), protocol: protocolVersion }, onFault);
}
