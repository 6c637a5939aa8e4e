import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LinkState } from '../../client/link.ts';
import { linkTo, loopback, screen } from '../../client/testing.ts';
import { type KeptLink, keepLink } from './keepLink.ts';

let server: Awaited<ReturnType<typeof loopback>>;
let told: LinkState[];
let opened: number;
let kept: KeptLink;
beforeEach(async () => {
  server = await loopback();
  told = [];
  opened = 0;
  kept = keepLink(
    () => {
      opened += 1;
      return linkTo(server.port);
    },
    (state) => told.push(state),
  );
});
afterEach(async () => {
  kept.close();
  await server.stop();
});

const live = async () => {
  while (kept.state().connection !== 'live') await new Promise((resolve) => setTimeout(resolve, 10));
};

test('a link is opened when a page first shows something, and its changes are told', async () => {
  expect(opened).toBe(0);
  kept.show(screen);
  await live();
  kept.show(screen);
  expect(opened).toBe(1);
  expect(told.at(-1)).toEqual(kept.state());
});

test('a command is sent once and answered', async () => {
  kept.show(screen);
  const reply = kept.send({ type: 'close-day' });
  expect(await reply).toMatchObject({ ok: true });
  expect(server.asked.commands).toHaveLength(1);
});

test('after closing nothing more is told, and the next page has another link', async () => {
  kept.show(screen);
  await live();
  kept.close();
  const before = told.length;
  expect(kept.state()).toMatchObject({ connection: 'connecting', shown: null });
  kept.show(screen);
  await live();
  expect(opened).toBe(2);
  expect(told.length).toBeGreaterThan(before);
});
