import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { Queued } from '../../shared/views/counterView.ts';
import { ServiceTags } from './ServiceTags.tsx';
import { minutesOf } from './times.ts';
import { reasonText } from './whyText.ts';

type Props = { readonly next: Queued | undefined; readonly sinceViewMs: number };

/** A free counter: who is next and why, or that nobody waits. */
export function FreeStage({ next, sinceViewMs }: Props) {
  const { t } = useTranslation('counter');
  if (!next)
    return (
      <div className="stage-free">
        <h2 className="stage-headline">{t('freeNobody')}</h2>
        <p className="stage-because">{t('freeNobodyHint')}</p>
      </div>
    );
  const waitedMs = next.waitedMs + sinceViewMs;
  const leftMin = minutesOf(next.promiseMs) - minutesOf(waitedMs);
  const isLate = waitedMs > next.promiseMs;
  return (
    <div className="stage-free">
      <h2 className="stage-eyebrow">{t('freeNext')}</h2>
      <p className="stage-next">
        <LabelText label={next.label} />
        {next.mark && <Mark mark={next.mark} hasWord={false} />}
      </p>
      <p className="stage-because">
        {reasonText({ ...next, waitedMs }, t)} {t(isLate ? 'freeOver' : 'freeLeft', { count: Math.abs(leftMin) })}
      </p>
      <ServiceTags person={next} />
    </div>
  );
}
