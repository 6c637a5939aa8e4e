import { useTranslation } from 'react-i18next';
import { ConnectionNotice } from '../../shared/ui/ConnectionNotice.tsx';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { AnswerKeys } from './AnswerKeys.tsx';
import { ClassWords } from './ClassWords.tsx';
import { CommunityWords } from './CommunityWords.tsx';
import { LowAnswers } from './LowAnswers.tsx';
import { Screen } from './Screen.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { Title } from './Title.tsx';
import './Preferential.css';
import './Preferential.modes.css';

type Props = ScreenProps & { readonly service: KioskService };

/** Preferential attention? Nothing to prove: yes, my community, or no. */
export function Preferential({ service, scene, acts }: Props) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const { view, lostSince, visit } = scene;
  const note = view.preferentialNote;
  const { isLowered } = visit.settings;
  return (
    <Screen name="preferential" lowKeys={isLowered && <LowAnswers service={service} scene={scene} acts={acts} />}>
      <Title>{t('preferential')}</Title>
      {lostSince === null && <p className="lead">{note ? localText(note, language) : t('preferentialLead')}</p>}
      <ConnectionNotice since={lostSince} zone={view.zone}>
        {t('lostAdvice')}
      </ConnectionNotice>
      {isLowered ? (
        <div className="answers answers-read">
          <div className="answer-classes">
            {view.preferential.flatMap(({ classes }) => classes.map((one) => <ClassWords key={one.id} of={one} />))}
          </div>
          {view.hasCommunityLine && (
            <div className="answer-community-read">
              <CommunityWords scene={scene} />
            </div>
          )}
        </div>
      ) : (
        <AnswerKeys service={service} scene={scene} acts={acts} />
      )}
    </Screen>
  );
}
