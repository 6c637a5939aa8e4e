import { useTranslation } from 'react-i18next';
import { forwardKey } from '../desk/action.ts';
import { actionIds, actions } from '../desk/actions.ts';
import { useDesk } from '../desk/deskNow.ts';
import { Dialog } from './Dialog.tsx';

/** Every key of the desk, read from the same table as its buttons. */
export function KeysDialog() {
  const { t } = useTranslation('counter');
  const { letterKeys } = useDesk();
  const keyed = actionIds.filter((id) => actions[id].key !== undefined && actions[id].key !== forwardKey);
  return (
    <Dialog title={t('keysTitle')}>
      <dl className="keys">
        <div>
          <dt>
            <kbd>{forwardKey}</kbd>
          </dt>
          <dd>{t('keysForward')}</dd>
        </div>
        {keyed.map((id) => (
          <div key={id}>
            <dt>
              <kbd>{actions[id].key}</kbd>
            </dt>
            <dd>{t(`action-${id}`)}</dd>
          </div>
        ))}
        <div>
          <dt>
            <kbd>1–9</kbd>
          </dt>
          <dd>{t('keysDigits')}</dd>
        </div>
        <div>
          <dt>
            <kbd>Esc</kbd>
          </dt>
          <dd>{t('keysEsc')}</dd>
        </div>
      </dl>
      <p>{t('keysNote')}</p>
      <label className="keys-letters">
        <input type="checkbox" checked={letterKeys.areOn} onChange={({ target }) => letterKeys.set(target.checked)} />
        <span>{t('keysLetters')}</span>
      </label>
    </Dialog>
  );
}
