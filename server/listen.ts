import { isIPv6 } from 'node:net';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { type FurtherAddress, listenAlso } from './listenAlso.ts';

export type Listening = { readonly url: string; readonly close: () => Promise<void> };

/** Listens on all the addresses that were asked for, at one port; throws one sentence where a port is taken. */
export async function listen({ http, port }: App, { hosts, port: wanted }: Config): Promise<Listening> {
  const [first, ...others] = hosts;
  try {
    await http.listen({ host: first, port: wanted });
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? taken(wanted) : notPossible(first, wanted, error);
  }
  const further: FurtherAddress[] = [];
  for (const host of others) {
    const also = await listenAlso(http.server, host, port());
    if (also.ok) further.push(also.address);
    // A browser asked for localhost would reach the other program there.
    else if (also.why === 'in-use') throw taken(port());
  }
  return {
    url: `http://${nameOf(first)}:${port()}`,
    close: async () => {
      await Promise.all(further.map((address) => address.close()));
    },
  };
}

// A sentence of its own, and no cause: the code of a missing right here must not be taken for one of the data folder's.
const notPossible = (host: string, port: number, error: unknown) =>
  new Error(
    `The server cannot listen on ${host}, port ${port} (${(error as Error).message}). Give another with --host or --port.`,
  );

const taken = (port: number) =>
  new Error(`Port ${port} is in use by another program. Stop that one, or give another port with --port.`);

function nameOf(host: string): string {
  if (host === '127.0.0.1') return 'localhost';
  return isIPv6(host) ? `[${host}]` : host;
}
