import { useReducer, useRef } from 'react';
import { useCommand } from '../shared/client/useCommand.ts';
import { useLanguage } from '../shared/ui/I18n.tsx';
import type { KioskService, KioskView } from '../shared/views/kioskView.ts';
import { asksForPriority, noVisit, type Priority, turned, type Visit } from './visit.ts';

export type Visiting = {
  readonly visit: Visit;
  readonly choose: (service: KioskService) => void;
  /** Asks for a ticket; deaf while one is being asked for. */
  readonly ask: (service: KioskService, priority: Priority | null) => void;
  /** Back to the start, in the point's language. */
  readonly end: () => void;
};

/** One visitor after another at one kiosk. */
export function useVisit(view: KioskView | null): Visiting {
  const [visit, turn] = useReducer(turned, noVisit);
  const { language, setLanguage } = useLanguage();
  const send = useCommand();
  const isAsking = useRef(false);

  const ask: Visiting['ask'] = async ({ id, ...rest }, priority) => {
    if (!view || isAsking.current) return;
    isAsking.current = true;
    turn({ type: 'asked', service: { id, ...rest } });
    const ticket = { type: 'take-ticket', service: id, language, kiosk: view.kiosk } as const;
    const reply = await send({ ...ticket, ...(priority && { priority }) });
    isAsking.current = false;
    turn({ type: 'answered', reply });
  };
  return {
    visit,
    ask,
    choose: (service) => {
      if (view && asksForPriority(view)) turn({ type: 'chosen', service });
      else void ask(service, null);
    },
    end: () => {
      turn({ type: 'ended' });
      if (view) setLanguage(view.language);
    },
  };
}
