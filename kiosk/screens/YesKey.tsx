import { useTranslation } from 'react-i18next';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { KioskView } from '../../shared/views/kioskView.ts';
import { ClassWords } from './ClassWords.tsx';
import { Key } from './Key.tsx';

type Props = {
  readonly group: KioskView['preferential'][number];
  readonly barred: string | false;
  readonly onPress: () => void;
};

/** One key for a whole group: it names all who qualify and asks nobody which. */
export function YesKey({ group: { group, classes }, barred, onPress }: Props) {
  const { t } = useTranslation('kiosk');
  return (
    <Key target={`yes-${group}`} className="answer answer-plum answer-yes" disabledBecause={barred} onPress={onPress}>
      <span className="answer-yes-head">
        <b>{t('yes')}</b> <span>{t('yesWord')}</span>
        <Mark mark="preferential" hasWord={false} />
      </span>{' '}
      <span className="answer-classes" data-many={classes.length > 4}>
        {classes.map((one) => (
          <ClassWords key={one.id} of={one} />
        ))}
      </span>
    </Key>
  );
}
