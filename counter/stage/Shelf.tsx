import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { localText } from '../../shared/ui/language.ts';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';
import { ActionButton } from '../desk/ActionButton.tsx';
import { useDesk } from '../desk/deskNow.ts';
import { offered } from '../desk/offered.ts';
import { minutesOf } from '../desk/times.ts';

/** Who is kept aside here, and the last step with the way to take it back. */
export function Shelf() {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { view, now, asking } = useDesk();
  const { held, lastStep, zone } = view;
  const cards = offered(view, now, 'card');
  return (
    <div className="shelf">
      {held.length > 0 && (
        <section>
          <h3>{t('heldTitle')}</h3>
          {held.map(({ ticket, label, heldAt, service }, index) => (
            <div className="shelf-card" key={ticket}>
              <p>
                <b className="shelf-label">
                  <LabelText label={label} />
                </b>{' '}
                {t('heldFor', { minutes: minutesOf(now - Date.parse(heldAt)) })}
              </p>
              <p>{localText(service, language)}</p>
              {index === 0 && cards.includes('resume-ticket') && <ActionButton action="resume-ticket" />}
              {index > 0 && view.can.resumeTicket && (
                <Button onClick={() => void asking.ask('resume-ticket', { ticket })}>
                  {t('action-resume-ticket')}
                </Button>
              )}
            </div>
          ))}
        </section>
      )}
      {lastStep && cards.includes('undo') && (
        <section>
          <h3>{t('lastTitle')}</h3>
          <div className="shelf-card">
            <p>
              <b className="shelf-label">
                <LabelText label={lastStep.label} />
              </b>{' '}
              {t(`step-${lastStep.type}`, { time: timeOfDay(Date.parse(lastStep.at), zone) })}
            </p>
            <ActionButton action="undo" />
          </div>
        </section>
      )}
    </div>
  );
}
