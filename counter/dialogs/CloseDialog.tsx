import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import { useDesk } from '../desk/deskNow.ts';
import { coverText } from '../desk/later.ts';
import { Dialog } from './Dialog.tsx';

/** The end of an agent's work here: what is still open, before it is left to the others. */
export function CloseDialog() {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { view, asking, closeDialog } = useDesk();
  const { held, waiting, leavesAlone, counter } = view;
  const press = () => {
    closeDialog();
    void asking.ask('close');
  };
  return (
    <Dialog
      title={t('closeTitle', { name: counter.name })}
      main={{ text: t('action-close'), lacks: null, onPress: press }}
      note={t('closeNote')}
    >
      <ul className="open-matters">
        <li>
          {t('closeHeld', { count: held.length })} {held.map(({ label }) => label).join(', ')}
        </li>
        <li>{t('closeWaiting', { count: waiting })}</li>
        {leavesAlone && (
          <li className="open-matter-alone">
            {t('pauseAlone', { service: localText(leavesAlone.service, language) })}{' '}
            {leavesAlone.cover.map((one) => coverText(one, t)).join(', ')}
          </li>
        )}
      </ul>
    </Dialog>
  );
}
