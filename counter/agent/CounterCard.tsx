import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import type { CounterChoice } from '../../shared/views/countersView.ts';
import { listOf } from './listOf.ts';

type Props = {
  readonly counter: CounterChoice;
  readonly isOpening: boolean;
  readonly onOpen: () => void;
  /** To look at another's counter, where it can be taken over. */
  readonly onLook: () => void;
};

/** One counter: what it does, whom it calls first, and who sits there. */
export function CounterCard({ counter, isOpening, onOpen, onLook }: Props) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { name, serves, helpsWith, reach, agent } = counter;
  return (
    <li className="counter-card">
      <span className="counter-plate" aria-hidden>
        {name}
      </span>
      <div>
        <h2>{t('counterNamed', { name })}</h2>
        <p>{listOf(serves, language)}</p>
        {helpsWith.length > 0 && <p className="dim">{t('topHelpsWith', { services: listOf(helpsWith, language) })}</p>}
        {reach !== 'everybody' && <p className="counter-reach">{t(`reach-${reach}`)}</p>}
      </div>
      {agent === null ? (
        <Button kind="primary" aria-label={`${t('chooseOpen')}: ${t('counterNamed', { name })}`} onClick={onOpen}>
          {t(isOpening ? 'chooseOpening' : 'chooseOpen')}
        </Button>
      ) : (
        <div>
          <p className="counter-taken">
            <UserRound aria-hidden />
            {t('chooseTaken', { agent })}
          </p>
          <Button aria-label={`${t('action-take-over')} ${t('counterNamed', { name })}`} onClick={onLook}>
            {t('action-take-over')}
          </Button>
        </div>
      )}
    </li>
  );
}
