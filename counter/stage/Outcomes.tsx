import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { Current } from '../../shared/views/current.ts';
import type { Outcome } from '../desk/action.ts';
import { useDesk } from '../desk/deskNow.ts';

type Props = {
  readonly current: Current;
  readonly outcome: Outcome | null;
  readonly choose: (outcome: Outcome) => void;
};

/** With what this service ends: one key each. */
export function Outcomes({ current, outcome, choose }: Props) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { letterKeys } = useDesk();
  return (
    <fieldset className="outcomes">
      <legend>
        {t('factsOutcome')}{' '}
        <small>{t(current.outcomeRequired ? 'factsOutcomeRequired' : 'factsOutcomeOptional')}</small>
      </legend>
      {current.outcomes.map(({ code, name }, index) => (
        <label key={code}>
          <input
            type="radio"
            name="outcome"
            checked={code === outcome}
            onChange={() => choose(code)}
            {...(letterKeys.areOn && { 'aria-keyshortcuts': String(index + 1) })}
          />
          <span>{localText(name, language)}</span>
          {letterKeys.areOn && <kbd aria-hidden>{index + 1}</kbd>}
        </label>
      ))}
    </fieldset>
  );
}
