import { useCallback, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useLink } from '../../shared/client/LinkProvider.tsx';
import type { Withdrawal } from '../../shared/client/link.ts';
import type { Reply } from '../../shared/protocol/messages.ts';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import type { CounterView } from '../../shared/views/counterView.ts';
import type { ActionId, Outcome, Said } from './action.ts';
import { actions } from './actions.ts';
import { deafForMs } from './keys.ts';
import { laterText } from './later.ts';
import { lacksOutcome } from './offered.ts';
import { situationOf } from './stageOf.ts';

export type Asked = {
  readonly action: ActionId;
  /** The server's clock, in milliseconds since 1970. */
  readonly at: number;
  /** Has left this page: whether it was done, only the answer tells. */
  readonly isSent: boolean;
};

export type Asking = {
  /** Asks for it once, and resolves with the answer; null: another is unanswered, the screen has just changed, it is not possible, or it was withdrawn. */
  readonly ask: (action: ActionId, said?: Said) => Promise<Reply | null>;
  /** What was asked and has not shown on the screen for longer than it takes. */
  readonly waiting: Asked | null;
  /** Takes back what has not left this page; whether there was such a thing. */
  readonly withdraw: () => boolean;
  /** Why the last one was not done. */
  readonly refusal: string | null;
  readonly dismiss: () => void;
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
export function useAsking({ view, now, isLost, onClosed }: Options): Asking {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const link = useLink();
  const { asked, isBusy, begin, settle, release } = useOneAtATime();
  const isDeaf = useDeafness(situationOf(view));
  const withdrawal = useRef<AbortController | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [chosen, setChosen] = useState<{ readonly ticket: string; readonly outcome: Outcome } | null>(null);
  const ticket = view.current?.ticket;
  const outcome = chosen !== null && chosen.ticket === ticket ? chosen.outcome : null;

  const ask = async (action: ActionId, said: Said = {}): Promise<Reply | null> => {
    const { isPossible, later, command, ends } = actions[action];
    if (isBusy() || isDeaf() || !command) return null;
    if (!isPossible(view, now)) {
      const why = later?.(view, now);
      if (why) setRefusal(laterText(why, t, language));
      return null;
    }
    if (lacksOutcome(view, action, outcome)) {
      setRefusal(t('chooseOutcome'));
      return null;
    }
    setRefusal(null);
    const asking = begin({ action, at: now });
    withdrawal.current = link.sendUnless ? new AbortController() : null;
    const until: Withdrawal | null = withdrawal.current && { signal: withdrawal.current.signal, sent: asking.sent };
    const whole = command(view, { ...said, ...(ends && outcome !== null && { outcome }) });
    if (!until) asking.sent();
    const reply = until && link.sendUnless ? await link.sendUnless(whole, until) : await link.send(whole);
    withdrawal.current = null;
    if (!reply) release();
    else settle(reply.ok ? reply.revision : 0);
    if (reply?.ok && action === 'close') onClosed();
    if (reply && !reply.ok) setRefusal(reply.text);
    return reply;
  };
  const isSlow = asked !== null && now - asked.at >= slowAfterMs;
  return {
    ask,
    waiting: asked && (isSlow || isLost) ? asked : null,
    withdraw: () => {
      if (!asked || asked.isSent || !withdrawal.current) return false;
      withdrawal.current.abort();
      return true;
    },
    refusal,
    dismiss: () => setRefusal(null),
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
  useLayoutEffect(() => {
    changedAt.current = performance.now();
  }, [situation]);
  return () => performance.now() - changedAt.current < deafForMs;
}

/** Holds what was asked until the screen shows what came of it, so that no key means the screen before. */
function useOneAtATime() {
  const link = useLink();
  const revision = useSyncExternalStore(link.subscribe, () => link.state().shown?.revision ?? 0);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [doneAt, setDoneAt] = useState<number | null>(null);
  // Two presses can come before the first is drawn.
  const busy = useRef(false);
  const begin = (what: Omit<Asked, 'isSent'>) => {
    busy.current = true;
    setDoneAt(null);
    setAsked({ ...what, isSent: false });
    return { sent: () => setAsked((now) => now && { ...now, isSent: true }) };
  };
  const release = useCallback(() => {
    busy.current = false;
    setAsked(null);
  }, []);
  useEffect(() => {
    if (doneAt !== null && revision >= doneAt) release();
  }, [doneAt, revision, release]);
  return { asked, isBusy: () => busy.current, begin, settle: setDoneAt, release };
}
