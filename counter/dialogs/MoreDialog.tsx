import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import type { ActionId } from '../desk/action.ts';
import { useDesk } from '../desk/deskNow.ts';
import { icons } from '../desk/icons.ts';
import { offered } from '../desk/offered.ts';
import { Dialog } from './Dialog.tsx';

/** On a touch screen: what has no place of its own beside the person. */
export function MoreDialog() {
  const { t } = useTranslation('counter');
  const { view, now, press, closeDialog } = useDesk();
  const more = [...offered(view, now, 'top'), ...offered(view, now, 'queue')].filter((id) => id !== 'keys');
  const choose = (id: ActionId) => {
    closeDialog();
    press(id);
  };
  return (
    <Dialog title={t('action-more')}>
      <ul className="more">
        {more.map((id) => {
          const Icon = icons[id];
          return (
            <li key={id}>
              <Button onClick={() => choose(id)}>
                <Icon aria-hidden />
                <span className="action-text">{t(`action-${id}`)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
