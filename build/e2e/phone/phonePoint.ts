import type { Browser, BrowserContextOptions } from 'playwright-core';
import { eventOf } from '../../../server/testing/replies.ts';
import { type Opened, openBrowser, openPageOn } from '../browser.ts';
import { type CuttableWay, openWay } from '../cuttableWay.ts';
import { type KioskPoint, openKioskPoint } from '../kiosk/kioskPoint.ts';
import { usual } from '../kiosk/kioskStates.ts';
import { complete } from '../kiosk/setups.ts';

export type Visitor = { readonly id: string; readonly label: string; readonly code: string };
export type Size = readonly [width: number, height: number];

/** A point that phones reach under a public address, over a way that can be cut. */
export type PhonePoint = {
  readonly point: KioskPoint;
  readonly browser: Browser;
  readonly way: CuttableWay;
  readonly address: string;
  readonly take: (more?: object) => Promise<Visitor>;
  /** Somebody who is called before all others. */
  readonly takeFirst: (more?: object) => Promise<Visitor>;
  /** A ticket of a kiosk that was cut off. */
  readonly handOver: (command: object) => Promise<Visitor>;
  /** What an agent does at counter 3; throws where it is refused. */
  readonly agent: (command: object) => Promise<void>;
  /** Calls whoever is next to counter 3. */
  readonly call: () => Promise<void>;
  readonly open: (path: string, size: Size, more?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
};

/** Opens one on an empty data folder. */
export async function openPhonePoint(): Promise<PhonePoint> {
  const point = await openKioskPoint();
  const { port } = point.server;
  const way = await openWay(port);
  const browser = await openBrowser(`MAP turno.test:${port} 127.0.0.1:${way.port}`);
  const address = `http://turno.test:${port}`;
  let last: string | null = null;
  const agent = async (command: object) => {
    const reply = await point.send(command, 'supervisor');
    if (!reply.ok) throw new Error(reply.text);
  };
  const visitorBy = async (command: object): Promise<Visitor> => {
    const reply = await point.send(command);
    if (!reply.ok) throw new Error(reply.text);
    const { ticket, code = '' } = eventOf(reply, 'ticket-taken');
    return { id: ticket.id, label: ticket.label, code };
  };
  const take = (more: object = {}) => visitorBy({ type: 'take-ticket', service: 'payments', ...more });
  await point.setUp({ ...complete(usual), publicAddress: address });
  await agent({ type: 'open-counter', counter: '3' });
  return {
    ...{ point, browser, way, address, agent, take, handOver: visitorBy },
    takeFirst: async (more) => {
      const visitor = await take(more);
      const place = { to: { service: 'payments' }, place: 'first', reason: 'urgent' };
      await agent({ type: 'transfer', ticket: visitor.id, ...place });
      return visitor;
    },
    call: async () => {
      const reply = await point.send({ type: 'call-next', counter: '3', after: last }, 'supervisor');
      last = eventOf(reply, 'ticket-called').ticketId;
    },
    open: (path, [width, height], more = {}) =>
      openPageOn(browser, `${address}${path}`, {
        ...{ viewport: { width, height }, isMobile: true, hasTouch: true },
        ...more,
      }),
    close: async () => {
      await browser.close();
      await way.close();
      await point.close();
    },
  };
}
