import type { CounterId, DisplayId, KioskId, Sender, TicketId } from '../domain/ids.ts';
import type { CountersView } from './countersView.ts';
import type { CounterView } from './counterView.ts';
import type { DisplayView } from './displayView.ts';
import type { KioskView } from './kioskView.ts';
import type { SupervisorView } from './supervisorView.ts';
import type { TicketView } from './ticketView.ts';

/** Who looks: each kind of screen is shown only what it may know. */
export type Screen =
  | { readonly type: 'kiosk'; readonly id: KioskId }
  | { readonly type: 'display'; readonly id: DisplayId }
  | { readonly type: 'counter'; readonly id: CounterId }
  | { readonly type: 'supervisor' }
  /** Where an agent chooses a counter. */
  | { readonly type: 'counters' }
  /** The ticket whose code a phone brings: the code alone says which. */
  | { readonly type: 'ticket' };

export type ScreenType = Screen['type'];

export type ViewOf = {
  readonly kiosk: KioskView;
  readonly display: DisplayView;
  readonly counter: CounterView;
  readonly counters: CountersView;
  readonly supervisor: SupervisorView;
  readonly ticket: TicketView;
};

export type View = ViewOf[ScreenType];

/** A screen and who sits before it: what a counter can do depends on whose it is. */
export type Looking = {
  readonly screen: Screen;
  readonly by: Sender;
  /** Of a phone: the ticket that its code opens. */
  readonly ticket?: TicketId;
};
