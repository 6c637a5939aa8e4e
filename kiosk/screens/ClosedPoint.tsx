import { MoonStar } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { closedParts } from '../opening.ts';
import { type Scene, tellingOf } from '../scene.ts';
import { Message } from './Message.tsx';
import { useSaid } from './useSaid.ts';

/** The point gives out no tickets now, and when it will again. */
export function ClosedPoint({ scene }: { readonly scene: Scene }) {
  const { t } = useTranslation('kiosk');
  const say = useSaid();
  const opens = scene.view.closed ? closedParts(scene.view.closed, tellingOf(scene)).slice(1) : [];
  return (
    <Message icon={MoonStar} title={t('pointClosed')}>
      <p>{t('pointClosedThen')}</p>
      {opens.map((part) => (
        <p key={part.type} className="message-strong">
          {say(part)}
        </p>
      ))}
    </Message>
  );
}
