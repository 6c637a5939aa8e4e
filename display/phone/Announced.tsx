import type { PhoneTexts } from '../../shared/protocol/phoneTexts.ts';
import type { TicketView } from '../../shared/views/ticketView.ts';

type Props = { readonly view: TicketView | null; readonly texts: PhoneTexts };

/** What is read out when it changes: the call at once, the line when there is quiet. */
export function Announced({ view, texts }: Props) {
  const before = view?.stage === 'waiting' ? view.peopleBefore : null;
  return (
    <div className="visually-hidden">
      <p role="alert">{view?.stage === 'called' && `${texts.yourTurn}. ${texts.counter} ${view.counter}.`}</p>
      <p role="status">{before !== null && `${before} ${texts.before(before)}`}</p>
    </div>
  );
}
