import type { KioskView } from '../../shared/views/kioskView.ts';
import type { Visiting } from '../useVisit.ts';
import { Asking } from './Asking.tsx';
import type { Halt } from './HaltNotice.tsx';
import { Preferential } from './Preferential.tsx';
import { Refused } from './Refused.tsx';
import { Services } from './Services.tsx';
import { Ticket } from './Ticket.tsx';

type Props = { readonly view: KioskView; readonly halt: Halt; readonly visiting: Visiting };

/** The screen of the step at which the visitor is. */
export function Step({ view, halt, visiting: { visit, choose, ask, end } }: Props) {
  switch (visit.step) {
    case 'services':
      return <Services view={view} halt={halt} onChoose={choose} />;
    case 'preferential':
      return (
        <Preferential view={view} halt={halt} onAnswer={(priority) => ask(visit.service, priority)} onBack={end} />
      );
    case 'asking':
      return <Asking service={visit.service} halt={halt} />;
    case 'ticket':
      return <Ticket service={visit.service} ticket={visit.ticket} onEnd={end} />;
    case 'refused':
      return <Refused text={visit.text} onEnd={end} />;
    default:
      return visit satisfies never;
  }
}
