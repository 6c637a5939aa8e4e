import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { KioskView } from '../../shared/views/kioskView.ts';
import { Pictogram } from './Pictogram.tsx';

type Props = {
  readonly classes: KioskView['preferential'][number]['classes'];
  readonly disabledBecause: string | false;
  readonly onClick: () => void;
};

/** One key for a whole group: it names all who qualify and asks nobody which. */
export function YesKey({ classes, disabledBecause, onClick }: Props) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  return (
    <Button className="answer answer-yes" disabledBecause={disabledBecause} onClick={onClick}>
      <span className="answer-yes-head">
        <b className="answer-big">{t('yes')}</b>
        <span>{t('yesWord')}</span>
        <Mark mark="preferential" hasWord={false} />
      </span>
      <span className="answer-who">
        {classes.map(({ id, name }) => {
          const [who, ...more] = localText(name, language).split(', ');
          return (
            <span key={id} className="answer-class">
              <Pictogram of={id} />
              <span className="answer-word">
                {who}
                {more.length > 0 && <small>{more.join(', ')}</small>}
              </span>
            </span>
          );
        })}
      </span>
    </Button>
  );
}
