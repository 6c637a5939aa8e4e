import { Accessibility, Check, Languages, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { languageNames, localText } from '../../shared/ui/language.ts';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { Current } from '../../shared/views/current.ts';
import { minutesOf, runningTime } from '../desk/times.ts';

type Need = 'interpreter' | 'wheelchair' | 'guide' | 'reading' | 'quiet';

/** The person in few words. While somebody is served: for how long, in milliseconds. */
export function Facts({ current, servedForMs }: { readonly current: Current; readonly servedForMs?: number }) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { service, errand, mark, waitedMs, promiseMs, needs, hasNeeds, cases } = current;
  const needText = (need: string) => t(`need-${need as Need}`);
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
      {hasNeeds && (
        <div>
          <dt>{t('factsNeeds')}</dt>
          <dd>
            <Accessibility aria-hidden />
            {needs.length > 0 ? new Intl.ListFormat(language).format(needs.map(needText)) : t('needsAsk')}
          </dd>
        </div>
      )}
      {current.language !== language && (
        <div>
          <dt>{t('factsLanguage')}</dt>
          <dd>
            <Languages aria-hidden />
            {languageNames[current.language]}
          </dd>
        </div>
      )}
      {cases > 1 && (
        <div>
          <dt>{t('factsCases')}</dt>
          <dd>{cases}</dd>
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
