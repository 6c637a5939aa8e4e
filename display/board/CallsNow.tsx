import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { isWorded } from '../../shared/ui/voice/valueClips.ts';
import type { BoardCall } from '../../shared/views/displayView.ts';
import { CounterWord } from './CounterWord.tsx';
import { Sign } from './Sign.tsx';
import { type RowShape, signPlace } from './signPlace.ts';
import type { Shown } from './sunZone.ts';
import { textEm } from './textEm.ts';
import './calls.css';
import './callRow.css';

/** The calls of now, on sun: alone as large as it goes, several each on one line. */
export function CallsNow({ shown, shape }: { readonly shown: readonly Shown[]; readonly shape: RowShape }) {
  const { t } = useTranslation('display');
  return (
    <ul className="calls-now" aria-label={t('callsNow')}>
      {shown.map(({ call, since }) => (
        // A recall is the same place with its frame lit anew.
        <li className="call" key={`${call.label} ${since}`} style={sizeOf(call)}>
          {shown.length === 1 ? <OneCall call={call} /> : <CallRow call={call} shape={shape} />}
        </li>
      ))}
    </ul>
  );
}

/** The room that label and counter take, so that long ones shrink and are never cut. */
const sizeOf = ({ label, counter }: BoardCall) =>
  ({ '--label-em': textEm(label), '--counter-em': textEm(counter) }) as CSSProperties;

function OneCall({ call }: { readonly call: BoardCall }) {
  const { t } = useTranslation('display');
  return (
    <div
      className="call-one"
      data-worded={isWorded(call.counter)}
      data-named={call.attendedBy !== null}
      data-sign={call.area ? 'framed' : call.toward ? 'arrow' : 'none'}
    >
      <p className="number call-label">
        <LabelText label={call.label} />
      </p>
      <p className="call-to">
        <CounterWord counter={call.counter} /> <span className="number call-counter">{call.counter}</span>
        <Sign area={call.area} toward={call.toward} />
      </p>
      {call.attendedBy && <p className="call-by">{t('attendedBy', { name: call.attendedBy })}</p>}
    </div>
  );
}

function CallRow({ call, shape }: { readonly call: BoardCall; readonly shape: RowShape }) {
  const { t } = useTranslation('display');
  return (
    <div className="call-row" data-sign={signPlace(call, shape)}>
      <p>
        <span className="call-word">{t('turn')}</span>{' '}
        <span className="number call-label">
          <LabelText label={call.label} />
        </span>
      </p>
      {(call.area || call.toward) && (
        <p className="call-sign">
          {call.area && <span className="call-word">{t('area')}</span>}
          <Sign area={call.area} toward={call.toward} />
        </p>
      )}
      <p>
        <CounterWord counter={call.counter} /> <span className="number call-counter">{call.counter}</span>
      </p>
    </div>
  );
}
