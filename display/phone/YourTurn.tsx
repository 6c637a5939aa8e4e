import { BellOff } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { Button } from '../../shared/ui/Button.tsx';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import type { Alarm } from './alarm.ts';
import type { StageProps } from './Stage.tsx';
import './yourTurn.css';

/** The whole phone is sun: it is your turn, at this counter. */
export function YourTurn({ view, texts, alarm }: StageProps) {
  const { counter, label, placeKept, attendedBy } = view;
  return (
    <>
      <h1 tabIndex={-1}>{texts.yourTurn}</h1>
      <section className="phone-go">
        <p>{texts.counter}</p>
        <p className="phone-counter" data-chars={counter?.length}>
          {counter}
        </p>
      </section>
      <p className="phone-again">
        {texts.numberAgain}{' '}
        <b>
          <LabelText label={label} />
        </b>
      </p>
      {attendedBy && (
        <p className="phone-by">
          {texts.attendedBy} <b>{attendedBy}</b>
        </p>
      )}
      {placeKept.minutes > 0 && <p className="phone-late">{texts.late(placeKept.minutes)}</p>}
      {alarm && <Silence alarm={alarm} word={texts.silence} />}
    </>
  );
}

function Silence({ alarm, word }: { readonly alarm: Alarm; readonly word: string }) {
  const { isAllowed, isRinging } = useSyncExternalStore(alarm.subscribe, alarm.now);
  if (!isAllowed || !isRinging) return null;
  return (
    <Button className="phone-key" onClick={alarm.silence}>
      <BellOff aria-hidden />
      {word}
    </Button>
  );
}
