import { expect, it, vi } from 'vitest';
import { type Auth, authFor } from './authFor.ts';

function connecting() {
  const server = { isRight: true };
  const said: Auth[] = [];
  const auth = authFor({ instance: 'start-one', bearer: () => 'secret', mayAsk: async () => server.isRight });
  return { server, said, connect: () => auth((one) => said.push(one)) };
}

it('says who it is to the right server', async () => {
  const { said, connect } = connecting();
  connect();
  await vi.waitFor(() => expect(said).toEqual([{ instance: 'start-one', token: 'secret' }]));
});

it('says nothing to another, and once to the right one, however often it was cut meanwhile', async () => {
  vi.useFakeTimers();
  const { server, said, connect } = connecting();
  server.isRight = false;
  for (const _ of [1, 2, 3]) {
    connect();
    await vi.advanceTimersByTimeAsync(5_000);
  }
  expect(said).toEqual([]);
  server.isRight = true;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(said).toEqual([{ instance: 'start-one', token: 'secret' }]);
  vi.useRealTimers();
});
