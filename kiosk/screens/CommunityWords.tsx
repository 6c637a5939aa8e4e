import { useTranslation } from 'react-i18next';
import { closedParts } from '../opening.ts';
import { type Scene, tellingOf } from '../scene.ts';
import { Pictogram } from './Pictogram.tsx';
import { useSaid } from './useSaid.ts';

/** Who speaks for a community, or when their line opens. */
export function CommunityWords({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation('kiosk');
  const say = useSaid();
  const { communityClosed } = scene.view;
  return (
    <>
      <Pictogram of="community" />
      <span className="answer-word">
        {t('community')}{' '}
        <small>
          {communityClosed ? closedParts(communityClosed, tellingOf(scene)).map(say).join(' ') : t('communityWho')}
        </small>
      </span>
    </>
  );
}
