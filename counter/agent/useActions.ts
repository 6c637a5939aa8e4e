import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink } from '../../shared/client/LinkProvider.tsx';
import { useCommand } from '../../shared/client/useCommand.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import { type Action, commandOf, isPossible, lacksOutcome, type Outcome } from './actions.ts';
import { deafForMs, situationOf } from './keys.ts';

export type Actions = {
  /** Asks for it once; nothing happens while another is unanswered, right after a change, or if it is not possible. */
  readonly act: (action: Action) => void;
  /** What was asked and has not shown on the screen for longer than it takes. */
  readonly waiting: Action | null;
  /** Why the last one was not done. */
  readonly refusal: string | null;
  readonly outcome: Outcome | null;
  readonly choose: (outcome: Outcome) => void;
};

type Options = {
  readonly view: CounterView;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly isLost: boolean;
  readonly onClosed: () => void;
};

/** A clock of whole seconds can be one behind. */
const slowAfterMs = 2000;

/** What an agent asks of the counter, one thing at a time. */
export function useActions({ view, now, isLost, onClosed }: Options): Actions {
  const { t } = useTranslation('counter');
  const send = useCommand();
  const { asked, isBusy, begin, settle } = useOneAtATime();
  const isSlow = asked !== null && now - asked.at >= slowAfterMs;
  const isDeaf = useDeafness(situationOf(view));
  const [refusal, setRefusal] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly ticket: string; readonly outcome: Outcome } | null>(null);
  const ticket = view.current?.ticket;
  const outcome = chosen !== null && chosen.ticket === ticket ? chosen.outcome : null;

  const act = async (action: Action) => {
    if (isBusy() || isDeaf() || !isPossible(view, action, now)) return;
    if (lacksOutcome(view, action, outcome)) return setRefusal(t('chooseOutcome'));
    setRefusal(null);
    begin({ action, at: now });
    const reply = await send(commandOf(action, view, outcome));
    settle(reply.ok ? reply.revision : 0);
    if (!reply.ok) setRefusal(reply.text);
    else if (action === 'close') onClosed();
  };
  return {
    act: (action) => void act(action),
    waiting: asked && (isSlow || isLost) ? asked.action : null,
    refusal,
    outcome,
    choose: (code) => {
      setRefusal(null);
      if (ticket) setChosen({ ticket, outcome: code });
    },
  };
}

/** Whether the hands still mean the screen before: right after what stands on it changed. */
function useDeafness(situation: string): () => boolean {
  const changedAt = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the situation is not read, its change is what counts.
  useEffect(() => {
    changedAt.current = performance.now();
  }, [situation]);
  return () => performance.now() - changedAt.current < deafForMs;
}

type Asked = { readonly action: Action; readonly at: number };

/** Holds what was asked until the screen shows what came of it, so that no key means the screen before. */
function useOneAtATime() {
  const link = useLink();
  const revision = useSyncExternalStore(link.subscribe, () => link.state().shown?.revision ?? 0);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [doneAt, setDoneAt] = useState<number | null>(null);
  // Two presses can come before the first is drawn.
  const busy = useRef(false);
  const begin = (what: Asked) => {
    busy.current = true;
    setDoneAt(null);
    setAsked(what);
  };
  const settle = useCallback((at: number) => setDoneAt(at), []);
  useEffect(() => {
    if (doneAt === null || revision < doneAt) return;
    busy.current = false;
    setAsked(null);
  }, [doneAt, revision]);
  return { asked, isBusy: () => busy.current, begin, settle };
}
