import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import { fillFolder } from './benchFolder.ts';
import { benchSetup, type Devices } from './benchSetup.ts';

/** The built server, as people start it, on a fresh folder with its own devices; agents `a1` … are signed in. */
export type OfficeServer = BuiltServer & { readonly tokens: readonly string[] };

/** Starts it in an empty folder; each agent has a counter, and there is one more. */
export async function startOffice(
  folder: string,
  devices: Devices & { readonly agents: number },
): Promise<OfficeServer> {
  const { tokens } = await fillFolder(folder, benchSetup(devices), devices.agents);
  return { ...(await startBuilt(folder)), tokens };
}
