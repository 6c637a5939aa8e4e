import type { Looking } from '../../shared/views/screen.ts';

/** The rooms of those who follow a ticket, the longest not looked at first. Times in ms of a clock that never jumps. */
export type PhoneRound = {
  /** It was shown its ticket now. */
  readonly add: (room: string, looking: Looking, now: number) => void;
  readonly remove: (room: string) => void;
  /** Whether it is one of them; it is shown its ticket now. */
  readonly look: (room: string, now: number) => Looking | undefined;
  /** Those whose time has come, at most a step's share of them all: many who came at once are spread over the round. */
  readonly due: (now: number) => readonly string[];
};

/** Each phone is looked at once in `roundMs`, in that many steps. */
export function phoneRound(roundMs: number, steps: number): PhoneRound {
  const phones = new Map<string, { readonly looking: Looking; readonly lookedAt: number }>();

  function add(room: string, looking: Looking, now: number): void {
    phones.delete(room);
    phones.set(room, { looking, lookedAt: now });
  }

  return {
    add,
    remove: (room) => void phones.delete(room),
    look: (room, now) => {
      const phone = phones.get(room);
      if (phone) add(room, phone.looking, now);
      return phone?.looking;
    },
    due: (now) => {
      const share = Math.ceil(phones.size / steps);
      const due: string[] = [];
      for (const [room, { lookedAt }] of phones) {
        if (due.length === share || now - lookedAt < roundMs) break;
        due.push(room);
      }
      return due;
    },
  };
}
