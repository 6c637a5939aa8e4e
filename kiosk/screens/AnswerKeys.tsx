import { useTranslation } from 'react-i18next';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { community, type Priority } from '../visit.ts';
import { ClassWords } from './ClassWords.tsx';
import { CommunityWords } from './CommunityWords.tsx';
import { Key } from './Key.tsx';
import { NeedsKey } from './NeedsKey.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { useBarred } from './useBarred.ts';
import { YesKey } from './YesKey.tsx';

type Props = ScreenProps & { readonly service: KioskService };

/** Yes (one key for all who qualify, or one for each class), the community apart, and an equally large no. */
export function AnswerKeys({ service, scene, acts }: Props) {
  const { t } = useTranslation('kiosk');
  const barred = useBarred(scene);
  const { view } = scene;
  const answer = (priority: Priority | null) => acts.ask(service, priority);
  return (
    <div className="answers">
      {view.preferentialKeys === 'one' ? (
        view.preferential.map((group) => (
          <YesKey key={group.group} group={group} barred={barred(null)} onPress={() => answer(group.group)} />
        ))
      ) : (
        <div className="answer-each">
          {view.preferential.flatMap(({ classes }) =>
            classes.map((one) => (
              <Key
                key={one.id}
                target={`class-${one.id}`}
                className="answer answer-plum answer-class"
                disabledBecause={barred(null)}
                onPress={() => answer(one.id)}
              >
                <ClassWords of={one} />
                <Mark mark="preferential" hasWord={false} />
              </Key>
            )),
          )}
        </div>
      )}
      {view.hasCommunityLine && (
        <Key
          target="community"
          className="answer answer-community"
          disabledBecause={barred(view.communityClosed)}
          onPress={() => answer(community)}
        >
          <CommunityWords scene={scene} />
          <Mark mark="community" hasWord={false} />
        </Key>
      )}
      <NeedsKey scene={scene} acts={acts} />
      <Key
        target="no"
        kind="main"
        className="answer answer-no"
        disabledBecause={barred(null)}
        onPress={() => answer(null)}
      >
        <b>{t('no')}</b> <span>{t('noWord')}</span>
      </Key>
    </div>
  );
}
