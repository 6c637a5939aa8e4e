import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import type { BoardCall } from '../../shared/views/displayView.ts';
import { CounterWord } from './CounterWord.tsx';
import { Sign } from './Sign.tsx';
import { textEm } from './textEm.ts';
import './lastCalls.css';

type Props = {
  readonly heading: string;
  readonly calls: readonly BoardCall[];
  /** How many there is room for. */
  readonly rows: number;
  /** `alone`: nobody is called now, and each stands at the height to act on; `hall`: in the place of the slides. */
  readonly as: 'beside' | 'alone' | 'hall';
};

/** The last calls with their counters, newest first. */
export function LastCalls({ heading, calls, rows, as }: Props) {
  const { t } = useTranslation('display');
  const shown = calls.slice(0, rows);
  return (
    <section className={`last-calls last-calls-${as}`}>
      <h2 className="board-heading">
        <span>{heading}</span>
        {as !== 'beside' && shown.length > 0 && <span>{t('counter')}</span>}
      </h2>
      {shown.length === 0 && <p className="no-calls">{t('noCalls')}</p>}
      <ol style={{ '--rows': rows } as CSSProperties}>
        {shown.map((call) => (
          <li key={call.seq} style={sizeOf(call)}>
            <span className="number">
              <LabelText label={call.label} />
            </span>
            {call.isWithdrawn ? (
              <span className="last-word last-withdrawn">{t('withdrawn')}</span>
            ) : (
              <>
                <CounterWord counter={call.counter} className={as === 'beside' ? 'last-word' : 'visually-hidden'} />
                <span className="number last-counter">{call.counter}</span>
                <Sign area={call.area} toward={call.toward} />
              </>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

const sizeOf = ({ label, counter }: BoardCall) =>
  ({ '--label-em': textEm(label), '--counter-em': textEm(counter) }) as CSSProperties;
