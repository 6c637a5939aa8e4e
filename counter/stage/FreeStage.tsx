import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { Mark } from '../../shared/ui/Mark.tsx';
import { useDesk } from '../desk/deskNow.ts';
import { minutesOf } from '../desk/times.ts';
import { nearText } from '../queue/nearText.ts';
import { reasonText } from '../queue/whyText.ts';
import { ServiceTags } from './ServiceTags.tsx';
import { Shelf } from './Shelf.tsx';

/** A free counter: who is next and why, or that nobody waits; who is kept aside, and the last step. */
export function FreeStage() {
  return (
    <div className="stage-free stage-with-shelf">
      <Next />
      <Shelf />
    </div>
  );
}

function Next() {
  const { t } = useTranslation('counter');
  const { view, sinceViewMs } = useDesk();
  const next = view.queue[0];
  if (!next)
    return (
      <div>
        <h2 className="stage-headline">{t('freeNobody')}</h2>
        <p className="stage-because">{t('freeNobodyHint')}</p>
      </div>
    );
  const waitedMs = next.waitedMs + sinceViewMs;
  const leftMin = minutesOf(next.promiseMs) - minutesOf(waitedMs);
  const isLate = waitedMs > next.promiseMs;
  return (
    <div>
      <h2 className="stage-eyebrow">{t('freeNext')}</h2>
      <p className="stage-next">
        <LabelText label={next.label} />
        {next.mark && <Mark mark={next.mark} hasWord={false} />}
      </p>
      <p className="stage-because">
        {reasonText({ ...next, waitedMs }, t)} {t(isLate ? 'freeOver' : 'freeLeft', { count: Math.abs(leftMin) })}{' '}
        {nearText({ ...next, waitedMs }, t)}
      </p>
      <ServiceTags person={next} />
    </div>
  );
}
