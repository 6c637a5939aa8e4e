import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openAnnouncer, type SaidEnd } from '../../display/voice/announcer.ts';
import type { DisplayId } from '../../shared/domain/ids.ts';
import type { State } from '../../shared/domain/model.ts';
import { randomDay, type Script, scriptSizes } from '../../shared/domain/testing/randomDay.ts';
import { type BoardCall, displayView } from '../../shared/views/displayView.ts';

const runs = Number(process.env.PROPERTY_RUNS ?? 150);
const seed = Number(process.env.PROPERTY_SEED ?? Date.now() % 2 ** 31);

const numbers = (length: number) => fc.array(fc.nat(9_999), { minLength: length, maxLength: length });
const scripts: fc.Arbitrary<Script> = fc.record({
  setup: numbers(scriptSizes.setup),
  steps: fc.array(numbers(scriptSizes.step), { minLength: 20, maxLength: 90, size: 'max' }),
});
/** At each step: whether the display sees it, how many calls the voice may end before the next, and whether it starts anew. */
const screens = fc.array(fc.record({ sees: fc.boolean(), ends: fc.nat(2), starts: fc.nat(30) }), {
  ...{ minLength: 90, maxLength: 90 },
});

const callsOf = (state: State): readonly BoardCall[] => displayView(state, 'd1' as DisplayId)?.calls ?? [];
const isOpenIn = (calls: readonly BoardCall[], seq: number) => calls.some((call) => call.seq === seq && call.isOpen);

/** A voice that notes when a call begins, beside the calls of the newest view. */
function room() {
  let [finish, isBusy]: [(end: SaidEnd) => void, boolean] = [() => {}, false];
  let seen: readonly BoardCall[] = [];
  let kept: readonly string[] = [];
  const heard: { readonly seq: number; readonly seen: readonly BoardCall[] }[] = [];
  const end = (how: SaidEnd) => {
    isBusy = false;
    finish(how);
  };
  const sayer = {
    say: ({ seq }: BoardCall) => {
      if (isBusy) throw new Error('Two calls at once.');
      isBusy = true;
      heard.push({ seq, seen });
      return new Promise<SaidEnd>((resolve) => {
        finish = resolve;
      });
    },
    stop: () => end('stopped'),
  };
  const remember = (now: readonly string[]) => {
    kept = now;
  };
  let announcer = openAnnouncer({ sayer, announced: [], remember });
  return {
    heard,
    isBusy: () => isBusy,
    look: async (calls: readonly BoardCall[]) => {
      seen = calls;
      announcer.look(calls);
      await settled();
    },
    end: async () => {
      end('heard');
      await settled();
    },
    /** The page is loaded anew between two calls. */
    startAnew: () => {
      announcer = openAnnouncer({ sayer, announced: kept, remember });
    },
  };
}

const settled = async () => {
  for (let turn = 0; turn < 6; turn += 1) await Promise.resolve();
};

let [said, missedWhileAway, over] = [0, 0, 0];

test('over random days every call that is still awaited when its turn comes is said, in order, and none twice', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, screens, async (script, looks) => {
      const { heard, ...voice } = room();
      const announced = new Set<number>();
      let last: State | null = null;
      let seen: readonly BoardCall[] = [];
      /** What must hold now: one is being said, or nobody is awaited who was not called aloud. */
      const nothingIsLeft = () => {
        for (const one of heard) announced.add(one.seq);
        if (voice.isBusy()) return;
        expect(seen.filter(({ seq, isOpen }) => isOpen && !announced.has(seq))).toEqual([]);
      };
      for (const [index, { after }] of [...randomDay(script)].entries()) {
        last = after.state;
        const look = looks[index] ?? { sees: true, ends: 1, starts: 1 };
        if (look.sees) {
          if (look.starts === 0 && !voice.isBusy()) voice.startAnew();
          seen = callsOf(last);
          await voice.look(seen);
          nothingIsLeft();
        } else missedWhileAway += 1;
        for (let ended = 0; ended < look.ends && voice.isBusy(); ended += 1) await voice.end();
        nothingIsLeft();
      }
      seen = last ? callsOf(last) : [];
      await voice.look(seen);
      for (let turn = 0; voice.isBusy() && turn < 300; turn += 1) await voice.end();
      expect(voice.isBusy()).toBe(false);
      nothingIsLeft();
      const seqs = heard.map(({ seq }) => seq);
      expect(new Set(seqs).size, 'none twice').toBe(seqs.length);
      for (const [index, one] of heard.entries()) {
        expect(isOpenIn(one.seen, one.seq), 'still awaited').toBe(true);
        const before = new Set(seqs.slice(0, index));
        const older = one.seen.filter(({ seq, isOpen }) => isOpen && !before.has(seq) && seq < one.seq);
        expect(older, 'in order').toEqual([]);
      }
      said += seqs.length;
      over += seen.filter(({ isOpen }) => !isOpen).length;
    }),
    { numRuns: runs, seed, endOnFailure: process.env.PROPERTY_SHRINK === undefined },
  );
  console.info(`${runs} random days, seed ${seed}: ${said} calls said, ${missedWhileAway} steps unseen`);
  expect(said).toBeGreaterThan(runs);
  expect(over).toBeGreaterThan(0);
}, 60_000);

test('a display that sees everything at once says every call that there is', async () => {
  await fc.assert(
    fc.asyncProperty(scripts, async (script) => {
      const { heard, ...voice } = room();
      const called: number[] = [];
      for (const { after, before } of randomDay(script)) {
        const entries = after.entries.slice(before.entries.length);
        for (const { seq, events } of entries)
          if (events.some(({ type }) => type === 'ticket-called' || type === 'ticket-recalled'))
            if (after.state.calls.some((call) => call.seq === seq && isAwaited(after.state, call.ticket)))
              called.push(seq);
        await voice.look(callsOf(after.state));
        while (voice.isBusy()) await voice.end();
      }
      expect(heard.map(({ seq }) => seq)).toEqual(called);
    }),
    { numRuns: runs, seed, endOnFailure: process.env.PROPERTY_SHRINK === undefined },
  );
}, 60_000);

const isAwaited = ({ tickets }: State, id: State['calls'][number]['ticket']): boolean =>
  tickets.get(id)?.stage.type === 'called';
