import type { Page } from 'playwright-core';
import type { KioskScreen } from '../../../shared/domain/deviceSetup.ts';
import type { Setup } from '../../../shared/domain/setup.ts';
import type { KioskPoint } from './kioskPoint.ts';
import { closed, complete, oneClosed, screens, seven } from './setups.ts';

/** How a visitor wants the kiosk. */
export type Mode = { readonly name: string; readonly keys: readonly ('large' | 'contrast' | 'lowered')[] };

export const modes: readonly Mode[] = [
  { name: 'normal', keys: [] },
  { name: 'large', keys: ['large'] },
  { name: 'lowered', keys: ['lowered'] },
  { name: 'contrast', keys: ['contrast'] },
  { name: 'all', keys: ['large', 'contrast', 'lowered'] },
];

/** The kiosk takes no second touch so soon; some more, in ms. */
const settledMs = 400;

/** Touches a key once the kiosk listens to touches again. */
export async function touch(page: Page, target: string): Promise<void> {
  const key = page.locator(`[data-target="${target}"]`);
  await key.waitFor();
  // By the page's own clock: a busy machine may let it see a touch much later than it was made.
  await page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), settledMs);
  await key.click();
}

export const isLowered = (mode: Mode): boolean => mode.keys.includes('lowered');

type At = { readonly page: Page; readonly point: KioskPoint; readonly mode: Mode };

/** One screen of the kiosk, and how to come to it from its start. */
export type KioskState = {
  readonly name: string;
  readonly setup?: Partial<Setup>;
  /** It is there only with lowered keys. */
  readonly isOnlyLowered?: true;
  readonly reach: (at: At) => Promise<void>;
};

const begin = ({ page }: At) => touch(page, 'begin');
const choose = async (at: At, service = 'payments') => {
  await begin(at);
  await touch(at.page, `service-${service}`);
};
const answer = async (at: At, target: string) => {
  await choose(at);
  await touch(at.page, target);
  await at.page.locator('[data-step=ticket]').waitFor();
  await at.page.locator('.slip-facts dd, .band').first().waitFor();
};

/** How the paper of the last ticket came out. */
async function report({ page, point }: At, result: string, seen: string): Promise<void> {
  const [ticket] = (await point.view()).issued;
  const reply = await point.send({ type: 'report-slip', ticket: ticket?.id, result });
  if (!reply.ok) throw new Error(reply.text);
  await page.locator(seen).first().waitFor();
}

/** Lets so much time pass for the page, and for nobody else. */
export const skipTime = (page: Page, ms: number): Promise<void> =>
  page.evaluate((by) => {
    const { now } = performance;
    performance.now = () => now.call(performance) + by;
  }, ms);

export const states: readonly KioskState[] = [
  { name: 'start', reach: async () => {} },
  { name: 'services', setup: oneClosed, reach: begin },
  { name: 'services-seven', setup: seven, reach: begin },
  {
    name: 'bring',
    reach: async (at) => {
      await begin(at);
      if (isLowered(at.mode)) await touch(at.page, 'bring');
      await touch(at.page, 'bring-claims');
    },
  },
  {
    name: 'which',
    isOnlyLowered: true,
    reach: async (at) => {
      await begin(at);
      await touch(at.page, 'bring');
    },
  },
  { name: 'preferential', reach: choose },
  { name: 'preferential-each', setup: { preferentialKeys: 'each-class' }, reach: choose },
  {
    name: 'needs',
    reach: async (at) => {
      await choose(at);
      await touch(at.page, 'needs');
      await touch(at.page, 'need-wheelchair');
    },
  },
  { name: 'ticket-printing', reach: (at) => answer(at, 'no') },
  {
    name: 'ticket-take-paper',
    reach: async (at) => {
      await answer(at, 'yes-preferential');
      await report(at, 'printed', '.paper-line');
    },
  },
  {
    name: 'ticket-sent',
    reach: async (at) => {
      await answer(at, 'community');
      await report(at, 'sent-unconfirmed', '[data-target=reprint]');
    },
  },
  {
    name: 'ticket-trouble',
    reach: async (at) => {
      await answer(at, 'no');
      await report(at, 'not-ready', '.band-warn');
    },
  },
  {
    name: 'ticket-no-paper-no-phone',
    setup: { printers: [], publicAddress: undefined as never },
    reach: (at) => answer(at, 'no'),
  },
  {
    name: 'help',
    reach: async (at) => {
      await choose(at);
      await touch(at.page, 'help');
      await at.page.locator('[data-screen=help]').waitFor();
      await at.page.waitForTimeout(200);
    },
  },
  {
    name: 'language',
    reach: async (at) => {
      await begin(at);
      await touch(at.page, 'language');
    },
  },
  {
    name: 'idle',
    reach: async (at) => {
      await answer(at, 'no');
      await skipTime(at.page, at.mode.keys.length > 0 ? 92_000 : 47_000);
      await at.page.locator('[data-screen=idle]').waitFor();
    },
  },
  {
    name: 'refused',
    reach: async (at) => {
      await choose(at);
      // It closes while the visitor thinks.
      await at.point.send({ type: 'suspend-service', service: 'payments', reason: 'system-down' }, 'supervisor');
      await touch(at.page, 'no');
      await at.page.locator('[data-step=refused]').waitFor();
      await at.point.send({ type: 'resume-service', service: 'payments' }, 'supervisor');
    },
  },
  { name: 'closed', setup: closed, reach: async () => {} },
];

/** The setup of a state on a screen: a service and so on may not be there for all. */
export const setupOf = ({ setup = {} }: KioskState, screen: KioskScreen): Partial<Setup> => {
  const whole = { ...complete(screen), ...setup };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
};

export const usual = screens['21.5 in'] as KioskScreen;

/** The kiosk's start in a mode, with nothing left of the visitor before. */
export async function startIn({ page, point, mode }: At, language = 'es'): Promise<void> {
  await page.goto(`${point.server.url}/kiosk`);
  await page.locator('[data-screen=start], [data-screen=closed]').waitFor();
  if (language !== 'es') {
    await touch(page, 'language');
    await touch(page, `language-${language}`);
  }
  for (const key of mode.keys) await touch(page, key);
}
