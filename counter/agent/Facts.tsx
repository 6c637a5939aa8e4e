import { Check, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { Current } from '../../shared/views/counterView.ts';
import { minutesOf, runningTime } from './times.ts';

/** The person in few words. While somebody is served: for how long, in milliseconds. */
export function Facts({ current, servedForMs }: { readonly current: Current; readonly servedForMs?: number }) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { service, errand, mark, waitedMs, promiseMs } = current;
  const isInTime = waitedMs <= promiseMs;
  return (
    <dl className="facts">
      {servedForMs !== undefined && (
        <div>
          <dt>{t('factsServing')}</dt>
          <dd className="facts-running">{runningTime(servedForMs)}</dd>
        </div>
      )}
      <div>
        <dt>{t('factsService')}</dt>
        <dd>{localText(service, language)}</dd>
      </div>
      {errand && (
        <div>
          <dt>{t('factsErrand')}</dt>
          <dd>{localText(errand, language)}</dd>
        </div>
      )}
      {mark && (
        <div>
          <dt>{t('factsAttention')}</dt>
          <dd>
            <Mark mark={mark} />
          </dd>
        </div>
      )}
      <div>
        <dt>{t('factsWaited')}</dt>
        <dd>
          {t('factsWaitedOf', { waited: minutesOf(waitedMs), promise: minutesOf(promiseMs) })}
          <span className={isInTime ? 'tag tag-good' : 'tag tag-late'}>
            {isInTime ? <Check aria-hidden /> : <TriangleAlert aria-hidden />}
            {t(isInTime ? 'factsInTime' : 'factsLate')}
          </span>
        </dd>
      </div>
    </dl>
  );
}
