import { createContext, useContext } from 'react';
import type { CounterView } from '../../shared/views/counterView.ts';
import type { Agent } from '../agent/agent.ts';
import type { ActionId, DialogName } from './action.ts';
import type { Asking } from './useAsking.ts';
import type { LetterKeys } from './useLetterKeys.ts';

/** What every part of the desk may read and do: the view, the clocks, and the one way to ask for something. */
export type DeskNow = {
  readonly view: CounterView;
  /** The server's moment at which the view was true. */
  readonly at: string;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: number;
  /** How long ago the view was true, in milliseconds; cut off, the waits stand still. */
  readonly sinceViewMs: number;
  readonly isLost: boolean;
  readonly agent: Agent;
  readonly asking: Asking;
  /** Does it, or asks first what it needs to know. */
  readonly press: (action: ActionId) => void;
  readonly dialog: DialogName | null;
  /** `about`: the ticket that the dialog opens on. */
  readonly openDialog: (name: DialogName, about?: string) => void;
  readonly about: string | null;
  readonly closeDialog: () => void;
  readonly letterKeys: LetterKeys;
  readonly leave: () => void;
};

export const DeskContext = createContext<DeskNow | null>(null);

/** The desk now; a fault outside a desk. */
export function useDesk(): DeskNow {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk above this component.');
  return desk;
}
