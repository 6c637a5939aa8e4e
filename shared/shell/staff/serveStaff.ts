import { bridgeChannel, type StaffNow } from '../../protocol/bridge.ts';
import { nothingSchema, staffSchema } from '../../protocol/bridgeSchemas.ts';
import { answerCalls, type Caller, hearCalls } from '../bridge/answerCalls.ts';
import type { StaffDoor } from './staffDoor.ts';

export type StaffActs = {
  readonly door: StaffDoor;
  readonly look: () => StaffNow;
  readonly exit: () => void;
  readonly setUp: () => void;
  readonly back: () => void;
};

/** Lets the staff's page leave the app or set it up anew, with the PIN for each. */
export function serveStaff({ door, look, exit, setUp, back }: StaffActs, caller: Caller): void {
  answerCalls(bridgeChannel.lookAtStaff, caller, { schema: nothingSchema, answer: look });
  answerCalls(bridgeChannel.staff, caller, {
    schema: staffSchema,
    answer: async ({ pin, act }) => {
      const answer = await door.open(pin);
      caller.log(`the staff's page was asked to ${act}: ${answer.ok ? 'done' : answer.why}`);
      // Not before the page has its answer.
      if (answer.ok) setTimeout(act === 'exit' ? exit : setUp, 100);
      return answer;
    },
  });
  hearCalls(bridgeChannel.backToScreen, caller, { schema: nothingSchema, hear: back });
}
