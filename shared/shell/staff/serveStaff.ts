import { bridgeChannel, type StaffAnswer, type StaffNow } from '../../protocol/bridge.ts';
import { nothingSchema, staffSchema } from '../../protocol/bridgeSchemas.ts';
import { answerCalls, type Caller, hearCalls } from '../bridge/answerCalls.ts';
import type { Log } from '../log/log.ts';
import type { TestPage } from '../printing/testPageOf.ts';
import type { StaffDoor } from './staffDoor.ts';

export type StaffActs = {
  readonly door: StaffDoor;
  readonly look: () => StaffNow;
  readonly exit: () => void;
  readonly setUp: () => void;
  readonly back: () => void;
  /** null: this device owns no printer. */
  readonly testPage: () => TestPage | null;
};

/** Lets the staff's page leave the app, set it up anew or try its printer, with the PIN for each. */
export function serveStaff({ door, look, exit, setUp, back, testPage }: StaffActs, caller: Caller): void {
  answerCalls(bridgeChannel.lookAtStaff, caller, { schema: nothingSchema, answer: look });
  answerCalls(bridgeChannel.staff, caller, {
    schema: staffSchema,
    answer: async ({ pin, act }) => {
      const answer = await door.open(pin);
      caller.log(`the staff's page was asked to ${act}: ${answer.ok ? 'done' : answer.why}`);
      if (!answer.ok) return answer;
      if (act === 'test-page') return tested(testPage(), caller.log);
      // Not before the page has its answer.
      setTimeout(act === 'exit' ? exit : setUp, 100);
      return answer;
    },
  });
  hearCalls(bridgeChannel.backToScreen, caller, { schema: nothingSchema, hear: back });
}

async function tested(page: TestPage | null, log: Log): Promise<StaffAnswer> {
  if (!page) return { ok: true };
  const slip = await page.print();
  log(`a test page on ${page.printer}: ${slip.result}`);
  return { ok: true, slip };
}
