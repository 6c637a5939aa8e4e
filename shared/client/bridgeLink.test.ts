import { beforeEach, expect, test } from 'vitest';
import type { Reply } from '../protocol/messages.ts';
import { bridgeHere, type LinkBridge } from './bridge.ts';
import { bridgeLink } from './bridgeLink.ts';
import { type LinkState, startingState } from './link.ts';
import { done, screen, shown } from './testing.ts';

/** The main process as a page sees it. */
let tell: (state: LinkState) => void;
let said: unknown[];
let answer: (reply: Reply) => void;
let fail: (error: Error) => void;
let bridge: LinkBridge;
beforeEach(() => {
  said = [];
  bridge = {
    open: (listener) => {
      tell = listener;
    },
    show: (...args) => said.push(['show', ...args]),
    send: (command) => {
      said.push(['send', command]);
      return new Promise((resolve, reject) => {
        answer = resolve;
        fail = reject;
      });
    },
    close: () => said.push(['close']),
  };
});

const live: LinkState = { ...startingState, connection: 'live', shown: shown(3), pending: 4 };

test('is as the main process says, but counts only what this page has asked', () => {
  const link = bridgeLink(bridge);
  expect(link.state()).toEqual(startingState);
  const states: LinkState[] = [];
  const stop = link.subscribe(() => states.push(link.state()));
  tell(live);
  expect(link.state()).toEqual({ ...live, pending: 0 });
  stop();
  tell({ ...live, connection: 'lost' });
  expect(states).toHaveLength(1);
});

test('shows and sends over the bridge, and counts until there is an answer', async () => {
  const link = bridgeLink(bridge);
  link.show(screen, 'pt');
  const reply = link.send({ type: 'close-day' });
  expect(said).toEqual([
    ['show', screen, 'pt'],
    ['send', { type: 'close-day' }],
  ]);
  expect(link.state().pending).toBe(1);
  tell(live);
  expect(link.state().pending).toBe(1);
  answer(done(5));
  expect(await reply).toEqual(done(5));
  expect(link.state().pending).toBe(0);
});

test('a fault of the bridge is one of the page, and nothing stays pending', async () => {
  const link = bridgeLink(bridge);
  const reply = link.send({ type: 'close-day' });
  fail(new Error('This page may not ask that.'));
  await expect(reply).rejects.toThrow('may not');
  expect(link.state().pending).toBe(0);
});

test('hears nothing more once it is closed', () => {
  const link = bridgeLink(bridge);
  link.close();
  tell(live);
  expect(said).toEqual([['close']]);
  expect(link.state()).toEqual(startingState);
});

test('a page has a bridge only where a preload put one', () => {
  expect(bridgeHere({})).toBeNull();
  expect(bridgeHere({ ventanilla: bridge })).toBe(bridge);
});
