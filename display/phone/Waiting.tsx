import { rangeText } from '../../shared/protocol/ticketSaying.ts';
import { localText } from '../../shared/ui/language.ts';
import { AlarmKey } from './AlarmKey.tsx';
import { InLine } from './InLine.tsx';
import { Leave } from './Leave.tsx';
import { NumberText } from './NumberText.tsx';
import type { StageProps } from './Stage.tsx';

/** The number very large, how many are before, how long where that is known, where to wait, and the way out of the line. */
export function Waiting(props: StageProps) {
  const { view, texts, language, isCutOff, cannotLeave } = props;
  const { label, service, waitAt, bring, can } = view;
  return (
    <>
      <section className="phone-card">
        <h1 className="phone-mine" tabIndex={-1}>
          <span className="phone-words">{texts.yourNumber}</span> <NumberText label={label} />
        </h1>
        <p>{localText(service, language)}</p>
        {!isCutOff && <Facts {...props} />}
        <p className="phone-where">{waitAt ? texts.waitAt(localText(waitAt, language)) : texts.waitHere}</p>
      </section>
      {/* Cut off, it could not keep its word. */}
      {!isCutOff && <AlarmKey {...props} />}
      {bring.length > 0 && (
        <section className="phone-bring">
          <h2>{texts.bring}</h2>
          <ul>
            {bring.map((one) => (
              <li key={one.es}>{localText(one, language)}</li>
            ))}
          </ul>
        </section>
      )}
      {can.cancel && <Leave texts={texts} isBarred={isCutOff || cannotLeave} />}
    </>
  );
}

function Facts({ view: { peopleBefore, range }, texts }: StageProps) {
  return (
    <>
      {peopleBefore !== null && <InLine before={peopleBefore} word={texts.counter} />}
      <dl className="phone-facts">
        {peopleBefore !== null && (
          <div>
            <dt>{texts.before(peopleBefore)}</dt>
            <dd>{peopleBefore}</dd>
          </div>
        )}
        {range && (
          <div>
            <dt>{texts.minutes}</dt>
            <dd>{rangeText(range)}</dd>
          </div>
        )}
      </dl>
      <p className="phone-fine">{texts.mayChange}</p>
    </>
  );
}
