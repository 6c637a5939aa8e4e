import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/deskNow.ts';
import { Dialog } from './Dialog.tsx';

/** Another agent's counter: taking it over is said, done on purpose and told to both. */
export function TakeOverDialog() {
  const { t } = useTranslation('counter');
  const { view, asking, closeDialog } = useDesk();
  const { name, agent } = view.counter;
  const press = () => {
    closeDialog();
    void asking.ask('take-over');
  };
  return (
    <Dialog
      title={t('takeOverTitle', { name })}
      main={{ text: t('action-take-over'), lacks: null, onPress: press }}
      note={t('takeOverRecorded')}
    >
      <p>{t('takeOverBody', { agent: agent ?? '' })}</p>
      {view.current && <p>{t('takeOverTicket', { label: view.current.label })}</p>}
    </Dialog>
  );
}
