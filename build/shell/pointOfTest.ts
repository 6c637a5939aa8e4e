import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type BuiltServer, startBuilt } from '../../server/testing/builtServer.ts';
import { openBrowser } from '../e2e/browser.ts';

/** A browser for shells and a point's server for them to find. */
export type PointOfTest = {
  readonly browser: Browser;
  readonly server: () => BuiltServer;
  /** Ends the server; gives the way to start it again at the same address. */
  readonly stopServer: () => Promise<() => Promise<void>>;
  /** Settings of a device that knows this server. */
  readonly settings: { readonly server: string };
  readonly close: () => Promise<void>;
};

/** Starts both on an empty data folder. */
export async function openPointOfTest(): Promise<PointOfTest> {
  const data = await mkdtemp(join(tmpdir(), 'ventanilla-shell-server-'));
  const [browser, first] = await Promise.all([openBrowser(), startBuilt(data)]);
  let server = first;
  return {
    browser,
    server: () => server,
    stopServer: async () => {
      await server.stop();
      return async () => {
        server = await startBuilt(data, { args: ['--port', String(server.port)] });
      };
    },
    settings: { server: new URL(first.url).origin },
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
}
