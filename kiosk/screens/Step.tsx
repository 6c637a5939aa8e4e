import type { KioskView } from '../../shared/views/kioskView.ts';
import type { Visiting } from '../useVisit.ts';
import { Asking } from './Asking.tsx';
import { Preferential } from './Preferential.tsx';
import { Refused } from './Refused.tsx';
import { Services } from './Services.tsx';
import { Ticket } from './Ticket.tsx';

type Props = { readonly view: KioskView; readonly lostSince: number | null; readonly visiting: Visiting };

/** The screen of the step at which the visitor is. */
export function Step({ view, lostSince, visiting: { visit, choose, ask, end } }: Props) {
  switch (visit.step) {
    case 'services':
      return <Services view={view} lostSince={lostSince} onChoose={choose} />;
    case 'preferential':
      return (
        <Preferential
          view={view}
          lostSince={lostSince}
          onAnswer={(priority) => ask(visit.service, priority)}
          onBack={end}
        />
      );
    case 'asking':
      return <Asking service={visit.service} isCutOff={lostSince !== null} />;
    case 'ticket':
      return <Ticket service={visit.service} ticket={visit.ticket} onEnd={end} />;
    case 'refused':
      return <Refused text={visit.text} onEnd={end} />;
    default:
      return visit satisfies never;
  }
}
