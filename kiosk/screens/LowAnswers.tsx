import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { community, type Priority } from '../visit.ts';
import { Key } from './Key.tsx';
import { LowGrid } from './LowGrid.tsx';
import { LowNeedsKey } from './LowNeedsKey.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { useBarred } from './useBarred.ts';

type Props = ScreenProps & { readonly service: KioskService };

/** The same answers as keys of the lower third, yes and no side by side: what they mean is read above. */
export function LowAnswers({ service, scene, acts }: Props) {
  const { t } = useTranslation('kiosk');
  const { language } = useLanguage();
  const barred = useBarred(scene);
  const { view } = scene;
  const answer = (priority: Priority | null) => acts.ask(service, priority);
  const isOne = view.preferentialKeys === 'one';
  const yes = view.preferential.flatMap(({ group, classes }): readonly YesAnswer[] =>
    isOne
      ? [{ target: `yes-${group}`, words: t('yes'), priority: group }]
      : classes.map(({ id, name }) => ({
          target: `class-${id}`,
          words: localText(name, language).split(', ')[0] ?? '',
          priority: id,
        })),
  );
  return (
    <LowGrid count={yes.length + (view.hasCommunityLine ? 3 : 2)}>
      {yes.map(({ target, words, priority }) => (
        <Key
          key={target}
          target={target}
          className={isOne ? 'low-key low-answer answer-plum' : 'low-key answer-plum'}
          disabledBecause={barred(null)}
          onPress={() => answer(priority)}
        >
          <Mark mark="preferential" hasWord={false} />
          <span>{words}</span>
        </Key>
      ))}
      <Key
        target="no"
        kind="main"
        className="low-key low-answer"
        disabledBecause={barred(null)}
        onPress={() => answer(null)}
      >
        <span>{t('no')}</span>
      </Key>
      {view.hasCommunityLine && (
        <Key
          target="community"
          className="low-key answer-clay"
          disabledBecause={barred(view.communityClosed)}
          onPress={() => answer(community)}
        >
          <Mark mark="community" hasWord={false} />
          <span>{t('communityShort')}</span>
        </Key>
      )}
      <LowNeedsKey scene={scene} acts={acts} />
    </LowGrid>
  );
}

type YesAnswer = { readonly target: string; readonly words: string; readonly priority: Priority };
