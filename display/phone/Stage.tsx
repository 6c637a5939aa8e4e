import type { PhoneTexts } from '../../shared/protocol/phoneTexts.ts';
import { ticketSaying } from '../../shared/protocol/ticketSaying.ts';
import type { Language } from '../../shared/ui/language.ts';
import type { TicketView } from '../../shared/views/ticketView.ts';
import type { Alarm } from './alarm.ts';
import { NumberText } from './NumberText.tsx';
import type { StayAwake } from './stayAwake.ts';
import { Waiting } from './Waiting.tsx';
import { YourTurn } from './YourTurn.tsx';

/** What each stage of a ticket is drawn from. */
export type StageProps = {
  readonly view: TicketView;
  readonly texts: PhoneTexts;
  readonly language: Language;
  /** null: this browser has no sound. */
  readonly alarm: Alarm | null;
  readonly awake: StayAwake;
  readonly isCutOff: boolean;
  /** The point takes no commands now. */
  readonly cannotLeave: boolean;
};

/** The ticket as it is now: it waits, it is called, or a sentence says what has become of it. */
export function Stage(props: StageProps) {
  const { view, texts, language } = props;
  const saying = ticketSaying(view, language);
  if (view.stage === 'called') return <YourTurn {...props} />;
  if (!saying) return <Waiting {...props} />;
  return (
    <section className="phone-card">
      <p className="phone-words">{texts.yourNumber}</p>
      <p>
        <NumberText label={view.label} />
      </p>
      <h1 tabIndex={-1}>{saying.title}</h1>
      <p>{saying.text}</p>
    </section>
  );
}
