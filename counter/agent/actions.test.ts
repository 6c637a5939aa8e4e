import { describe, expect, it } from 'vitest';
import type { CounterView, Current } from '../../shared/views/counterView.ts';
import { commandOf, forwardOf, isPossible, lacksOutcome, type Outcome } from './actions.ts';
import { actionOfKey, outcomeOfKey, situationOf } from './keys.ts';

const nothing = {
  open: false,
  close: false,
  callNext: false,
  recall: false,
  start: false,
  finish: false,
  noShow: false,
  reprint: false,
};

const noon = Date.parse('2026-11-24T12:00:00.000Z');
const person = {
  ...{ ticket: 'agent:a/t1', stage: 'called', times: 1, outcomes: [], outcomeRequired: false },
  ...{ recallFrom: '2026-11-24T12:00:30.000Z', callsLeft: 0 },
};

function desk(can: Partial<CounterView['can']>, current: Partial<Current> | null = null): CounterView {
  const view = {
    counter: { id: '3', isMine: true },
    lastCalled: 'agent:a/t1',
    current: current && { ...person, ...current },
    can: { ...nothing, ...can },
  };
  return view as unknown as CounterView;
}

const free = desk({ callNext: true, close: true });
const called = desk({ start: true, recall: true, noShow: true }, {});
const serving = desk({ finish: true, callNext: true }, { stage: 'serving' });
const servingTheLast = desk({ finish: true }, { stage: 'serving' });

describe('the key that moves forward', () => {
  it('calls, starts, then finishes and calls', () => {
    expect([free, called, serving].map(forwardOf)).toEqual(['call', 'start', 'finish-and-call']);
  });

  it('given nobody waits, then it only finishes, because a refused call would finish nothing', () => {
    expect(forwardOf(servingTheLast)).toBe('finish');
  });

  it('given a free counter with nobody waiting, then it does nothing', () => {
    expect(forwardOf(desk({ close: true }))).toBeNull();
  });

  it('given a closed counter, then it opens it', () => {
    expect(forwardOf(desk({ open: true }))).toBe('open');
  });
});

describe('keys', () => {
  it('while somebody types, F keys work and letters and digits do not', () => {
    expect(actionOfKey('F4', called, true)).toBe('recall');
    expect(actionOfKey('n', called, false)).toBe('no-show');
    expect(actionOfKey('n', called, true)).toBeNull();
    expect([actionOfKey('i', called, false), actionOfKey('i', called, true)]).toEqual(['reprint', null]);
    expect(outcomeOfKey('1', [{ code: 'done' }], true)).toBeNull();
  });

  it('a digit chooses the outcome at its place, and no other', () => {
    const outcomes = [{ code: 'done' }, { code: 'filed' }];
    expect(['1', '2', '3', '0', 'x'].map((key) => outcomeOfKey(key, outcomes, false))).toEqual([
      'done',
      'filed',
      null,
      null,
      null,
    ]);
  });

  it('mean something else after every step, and after a recall', () => {
    const recalled = desk({ start: true }, { times: 2 });
    expect(new Set([free, called, serving, recalled].map(situationOf)).size).toBe(4);
    expect(situationOf(desk({ start: true, recall: true }, {}))).toBe(situationOf(called));
  });
});

describe('commands', () => {
  const filed = 'filed' as Outcome;

  it('a call names the last one called, and the person before the agent if there is one', () => {
    expect(commandOf('call', free, null)).toEqual({ type: 'call-next', counter: '3', after: 'agent:a/t1' });
    expect(commandOf('finish-and-call', serving, filed)).toEqual({
      type: 'call-next',
      counter: '3',
      after: 'agent:a/t1',
      ticket: 'agent:a/t1',
      outcome: 'filed',
    });
  });

  it('every other one names the ticket on the screen', () => {
    expect(commandOf('recall', called, null)).toEqual({ type: 'recall', counter: '3', ticket: 'agent:a/t1' });
    expect(commandOf('finish', serving, null)).toEqual({ type: 'finish-service', counter: '3', ticket: 'agent:a/t1' });
  });

  it('a paper is printed again only where the view offers it, for whoever stands there', () => {
    expect(isPossible(called, 'reprint', noon)).toBe(false);
    const printed = desk({ start: true, reprint: true }, {});
    expect(isPossible(printed, 'reprint', noon)).toBe(true);
    expect(commandOf('reprint', printed, null)).toEqual({ type: 'reprint-ticket', ticket: 'agent:a/t1' });
  });

  it('only finishing needs an outcome, and only where the service asks for one', () => {
    const asked = desk({ finish: true, callNext: true }, { stage: 'serving', outcomeRequired: true });
    expect(lacksOutcome(asked, 'finish-and-call', null)).toBe(true);
    expect(lacksOutcome(asked, 'finish', filed)).toBe(false);
    expect(lacksOutcome(serving, 'finish', null)).toBe(false);
  });

  it('what cannot be done is told from what can', () => {
    expect(isPossible(called, 'recall', noon)).toBe(true);
    expect(isPossible(serving, 'call', noon)).toBe(false);
    expect(isPossible(servingTheLast, 'finish-and-call', noon)).toBe(false);
  });

  it('given the time since the last call is over, then the person may be called again without a newer view', () => {
    const early = desk({ start: true }, {});
    expect(isPossible(early, 'recall', noon)).toBe(false);
    expect(isPossible(early, 'recall', noon + 30_000)).toBe(true);
    expect(isPossible(early, 'no-show', noon + 30_000)).toBe(true);
    expect(isPossible(desk({ start: true }, { callsLeft: 1 }), 'no-show', noon + 30_000)).toBe(false);
  });
});
