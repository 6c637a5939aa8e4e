import { useReducer, useRef } from 'react';
import { useCommand } from '../shared/client/useCommand.ts';
import { useLanguage } from '../shared/ui/I18n.tsx';
import type { KioskService, KioskView } from '../shared/views/kioskView.ts';
import { asksForPriority, noVisit, type Priority, type Turn, turned, type Visit } from './visit.ts';

/** What the visitor's touches do. */
export type Acts = {
  readonly turn: (turn: Turn) => void;
  /** Goes on with a service: to the question who goes first or, where there is nothing to ask, to the ticket. */
  readonly choose: (service: KioskService) => void;
  /** Asks for a ticket; deaf while one is being asked for. */
  readonly ask: (service: KioskService, priority: Priority | null) => void;
  /** Calls staff to this kiosk, once until they have answered. */
  readonly callHelp: () => void;
  /** Asks for the paper once more; deaf until that is answered. */
  readonly reprint: () => void;
};

export type Visiting = { readonly visit: Visit; readonly acts: Acts };

/** One visitor after another at one kiosk; `isCutOff`: the server does not answer. */
export function useVisit(view: KioskView | null, isCutOff: boolean): Visiting {
  const [visit, turn] = useReducer(turned, noVisit);
  const ask = useAsking(view, visit, turn);
  const callHelp = useHelp(view, isCutOff, turn);
  const reprint = useReprint(visit);
  const choose: Acts['choose'] = (service) => {
    if (view && asksForPriority(view)) turn({ type: 'chosen', service });
    else ask(service, null);
  };
  return { visit, acts: { turn, choose, ask, callHelp, reprint } };
}

function useAsking(view: KioskView | null, { needs }: Visit, turn: Acts['turn']): Acts['ask'] {
  const send = useCommand();
  const { language } = useLanguage();
  const isAsking = useRef(false);
  const ask = async (service: KioskService, priority: Priority | null) => {
    if (!view || isAsking.current) return;
    isAsking.current = true;
    turn({ type: 'asked', service });
    const ticket = { type: 'take-ticket', service: service.id, language, kiosk: view.kiosk } as const;
    const reply = await send({ ...ticket, ...(priority && { priority }), ...(needs.length > 0 && { needs }) });
    isAsking.current = false;
    turn({ type: 'answered', reply });
  };
  return (service, priority) => void ask(service, priority);
}

function useHelp(view: KioskView | null, isCutOff: boolean, turn: Acts['turn']): Acts['callHelp'] {
  const send = useCommand();
  const isCalling = useRef(false);
  const show = (outcome: 'asking' | 'called' | 'unreachable') =>
    turn({ type: 'laid-over', over: { over: 'help', outcome } });
  const call = async () => {
    // A request that waits for the connection would call staff to somebody who has long gone.
    if (!view || isCutOff) return show('unreachable');
    if (view.isHelpAsked) return show('called');
    if (isCalling.current) return;
    isCalling.current = true;
    show('asking');
    const reply = await send({ type: 'request-help', kiosk: view.kiosk });
    isCalling.current = false;
    turn({ type: 'help-answered', isCalled: reply.ok });
  };
  return () => void call();
}

function useReprint({ at }: Visit): Acts['reprint'] {
  const send = useCommand();
  const isSending = useRef(false);
  const reprint = async () => {
    if (at.step !== 'ticket' || isSending.current) return;
    isSending.current = true;
    await send({ type: 'reprint-ticket', ticket: at.ticket.id });
    isSending.current = false;
  };
  return () => void reprint();
}
