import { ArrowLeft } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import type { KioskView } from '../../shared/views/kioskView.ts';
import { useSettled } from '../useSettled.ts';
import { community, type Priority } from '../visit.ts';
import { type Halt, HaltNotice, isHalted } from './HaltNotice.tsx';
import { Pictogram } from './Pictogram.tsx';
import { Shelf } from './Shelf.tsx';
import { Title } from './Title.tsx';
import { YesKey } from './YesKey.tsx';
import './Preferential.css';

type Props = {
  readonly view: KioskView;
  readonly halt: Halt;
  readonly onAnswer: (priority: Priority | null) => void;
  readonly onBack: () => void;
};

/** Preferential attention? Nothing to prove: yes, my community, or no. */
export function Preferential({ view, halt, onAnswer, onBack }: Props) {
  const { t } = useTranslation(['kiosk', 'common']);
  const isSettled = useSettled();
  const because = isHalted(halt) && t('cannotAsk');
  return (
    <>
      <main className="preferential">
        <Title>{t('preferential')}</Title>
        {!isHalted(halt) && <p className="preferential-lead">{t('preferentialLead')}</p>}
        <HaltNotice halt={halt} zone={view.zone} />
        <div className="answers" inert={!isSettled}>
          {view.preferential.map(({ group, classes }) => (
            <YesKey key={group} classes={classes} disabledBecause={because} onClick={() => onAnswer(group)} />
          ))}
          {view.hasCommunityLine && (
            <Button className="answer answer-community" disabledBecause={because} onClick={() => onAnswer(community)}>
              <Pictogram of="community" />
              <span className="answer-word">
                {t('community')}
                <small>{t('communityWho')}</small>
              </span>
            </Button>
          )}
          <Button kind="primary" className="answer answer-no" disabledBecause={because} onClick={() => onAnswer(null)}>
            <b className="answer-big">{t('no')}</b>
            <span>{t('noWord')}</span>
          </Button>
        </div>
      </main>
      <Shelf>
        <Button onClick={onBack}>
          <ArrowLeft aria-hidden />
          {t('common:back')}
        </Button>
      </Shelf>
    </>
  );
}
