import { describe, expect, it } from 'vitest';
import type { CounterView } from '../../shared/views/counterView.ts';
import type { Current } from '../../shared/views/current.ts';
import { type ActionId, forwardKey, type Outcome, type Said } from './action.ts';
import { actionIds, actions } from './actions.ts';
import { actionOfKey, outcomeOfKey } from './keys.ts';
import { laterPause } from './later.ts';
import { forwardOf, lacksOutcome, offered } from './offered.ts';
import { situationOf } from './stageOf.ts';

const nothing = {
  ...{ open: false, takeOver: false, close: false, pause: false, resume: false, callNext: false, callTicket: false },
  ...{ recall: false, start: false, finish: false, noShow: false, hold: false, resumeTicket: false },
  ...{ returnToQueue: false, transfer: false, addService: false, undo: false, reprint: false },
};

const noon = Date.parse('2026-11-24T12:00:00.000Z');
const person = {
  ...{ ticket: 'agent:a/t1', stage: 'called', times: 1, outcomes: [], outcomeRequired: false },
  ...{ recallFrom: '2026-11-24T12:00:30.000Z', callsLeft: 0, guide: [], agentNote: null },
};

function desk(can: Partial<CounterView['can']>, current: Partial<Current> | null = null, more: object = {}) {
  const view = {
    counter: { id: '3', isMine: true, agent: 'agent1' },
    lastCalled: 'agent:a/t1',
    current: current && { ...person, ...current },
    paused: null,
    held: [{ ticket: 'agent:a/t0' }],
    missed: [],
    leavesAlone: null,
    giving: { priorities: [{ id: 'preferential', name: null }] },
    reasons: { cancel: [1], priority: [1] },
    can: { ...nothing, ...can },
    ...more,
  };
  return view as unknown as CounterView;
}

const free = desk({ callNext: true, close: true, pause: true });
const called = desk({ start: true, recall: true, noShow: true, transfer: true, returnToQueue: true }, {});
const serving = desk({ finish: true, callNext: true, hold: true, transfer: true }, { stage: 'serving' });
const servingTheLast = desk({ finish: true }, { stage: 'serving' });
const paused = desk({ resume: true }, null, { paused: { reason: 'break', since: '2026-11-24T11:50:00.000Z' } });
const others = desk({ takeOver: true }, {}, { counter: { id: '3', isMine: false, agent: 'agent2' } });

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

  it('given a closed or a paused counter, then it opens it or goes on', () => {
    const closed = desk({ open: true }, null, { counter: { id: '3', isMine: false, agent: null } });
    expect([closed, paused].map(forwardOf)).toEqual(['open', 'go-on']);
  });

  it('never takes a counter over', () => {
    expect(forwardOf(others)).toBeNull();
    expect(offered(others, noon, 'bar')).toEqual(['take-over']);
  });
});

describe('the table', () => {
  it('gives no key to two actions, but the one that moves forward', () => {
    const keys = actionIds.map((id) => actions[id].key).filter((key) => key !== undefined && key !== forwardKey);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('leads from every key to its action', () => {
    for (const id of actionIds) {
      const { key } = actions[id];
      if (!key || key === forwardKey) continue;
      expect([key, key.toLowerCase()].map((pressed) => actionOfKey(pressed, free, false))).toEqual([...[id, id]]);
    }
  });

  it('leads from everything that is asked to a command, or only to something to read', () => {
    const readOnly: readonly ActionId[] = ['find', 'guide', 'keys', 'more'];
    for (const id of actionIds) expect([id, actions[id].command === undefined]).toEqual([id, readOnly.includes(id)]);
  });

  it('offers in each stage what can be done there, and nothing of another stage', () => {
    expect(offered(called, noon, 'bar')).toEqual(['recall', 'no-show']);
    expect(offered(serving, noon, 'bar')).toEqual(['finish', 'hold', 'transfer']);
    expect(offered(servingTheLast, noon, 'bar')).toEqual(['hold']);
    expect(offered(free, noon, 'bar')).toEqual([]);
    expect(offered(free, noon, 'top')).toEqual(['find', 'give', 'keys', 'pause', 'close']);
    expect(offered(serving, noon, 'top')).toEqual(['find', 'give', 'keys']);
  });

  it('offers a pause that would leave a service alone as later, with who could cover', () => {
    const cover = [{ id: '4', name: '4', agent: null, isPaused: false }];
    const alone = desk({}, null, { leavesAlone: { service: { es: 'Pagos', en: 'x', pt: 'x' }, cover } });
    expect(offered(alone, noon, 'top')).toContain('pause');
    expect(laterPause(alone)).toMatchObject({ type: 'alone', alone: { cover } });
    expect(offered(desk({}), noon, 'top')).not.toContain('pause');
  });
});

describe('keys', () => {
  it('while somebody types, F keys work and letters, signs and digits do not', () => {
    expect(actionOfKey('F4', called, true)).toBe('recall');
    expect(actionOfKey('n', called, false)).toBe('no-show');
    expect(['n', '/', '?', 'i'].map((key) => actionOfKey(key, called, true))).toEqual([null, null, null, null]);
    expect(outcomeOfKey('1', [{ code: 'done' }], true)).toBeNull();
  });

  it('a digit chooses the outcome at its place, and no other', () => {
    const outcomes = [{ code: 'done' }, { code: 'filed' }];
    const chosen = ['1', '2', '3', '0', 'x'].map((key) => outcomeOfKey(key, outcomes, false));
    expect(chosen).toEqual(['done', 'filed', null, null, null]);
  });

  it('mean something else after every step, and after a recall', () => {
    const recalled = desk({ start: true }, { times: 2 });
    expect(new Set([free, paused, called, serving, recalled, others].map(situationOf)).size).toBe(6);
    expect(situationOf(desk({ start: true, recall: true }, {}))).toBe(situationOf(called));
  });
});

describe('commands', () => {
  const filed = 'filed' as Outcome;
  const commandOf = (id: ActionId, view: CounterView, said: object = {}) => actions[id].command?.(view, said as Said);
  const shown = { counter: '3', ticket: 'agent:a/t1' };

  it('a call names the last one called, and the person before the agent if there is one', () => {
    expect(commandOf('call', free)).toEqual({ type: 'call-next', counter: '3', after: 'agent:a/t1' });
    expect(commandOf('finish-and-call', serving, { outcome: filed })).toEqual({
      ...{ type: 'call-next', after: 'agent:a/t1', ...shown, outcome: 'filed' },
    });
  });

  it('every step with the person names the ticket on the screen', () => {
    const steps = ['start', 'finish', 'recall', 'no-show', 'hold'] as const;
    for (const id of steps) expect(commandOf(id, called)).toMatchObject(shown);
    const said = { to: { service: 'claims' }, reason: 'elsewhere', service: 'claims' };
    for (const id of ['transfer', 'return', 'add-service'] as const)
      expect(commandOf(id, called, said)).toMatchObject(shown);
  });

  it('a transfer keeps the order unless it says more, and gives the reason only where there is one', () => {
    const to = { service: 'claims' };
    expect(commandOf('transfer', serving, { to })).toEqual({ type: 'transfer', ...shown, to, place: 'by-order' });
    expect(commandOf('transfer', serving, { to, place: 'first', reason: 'urgent' })).toEqual({
      ...{ type: 'transfer', ...shown, to, place: 'first', reason: 'urgent' },
    });
  });

  it('the oldest of those kept aside is gone on with, unless another is named', () => {
    expect(commandOf('resume-ticket', free)).toMatchObject({ ticket: 'agent:a/t0' });
    expect(commandOf('resume-ticket', free, { ticket: 't9' })).toMatchObject({ ticket: 't9' });
  });

  it('nothing that needs a choice goes without it', () => {
    const needing = ['transfer', 'add-service', 'return', 'call-ticket', 'cancel', 'pause', 'give'] as const;
    for (const id of needing) expect(() => commandOf(id, called)).toThrow('was chosen');
  });

  it('only finishing needs an outcome, and only where the service asks for one', () => {
    const asked = desk({ finish: true, callNext: true }, { stage: 'serving', outcomeRequired: true });
    expect(lacksOutcome(asked, 'finish-and-call', null)).toBe(true);
    expect(lacksOutcome(asked, 'finish', filed)).toBe(false);
    expect(lacksOutcome(asked, 'hold', null)).toBe(false);
    expect(lacksOutcome(serving, 'finish', null)).toBe(false);
  });

  it('given the time since the last call is over, then the person may be called again without a newer view', () => {
    const early = desk({ start: true }, {});
    const isPossible = (id: ActionId, view: CounterView, now: number) => actions[id].isPossible(view, now);
    expect(isPossible('recall', early, noon)).toBe(false);
    expect(isPossible('recall', early, noon + 30_000)).toBe(true);
    expect(isPossible('no-show', early, noon + 30_000)).toBe(true);
    expect(isPossible('no-show', desk({ start: true }, { callsLeft: 1 }), noon + 30_000)).toBe(false);
  });
});
