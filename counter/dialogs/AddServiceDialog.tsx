import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { Said } from '../desk/action.ts';
import { useDesk } from '../desk/deskNow.ts';
import { Choices } from './Choices.tsx';
import { Dialog } from './Dialog.tsx';

type Service = NonNullable<Said['service']>;

/** One more service in the same visit, under the same number. */
export function AddServiceDialog() {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const { view, asking, closeDialog } = useDesk();
  const [service, setService] = useState<Service | null>(null);
  const others = view.lines.filter(({ id }) => view.current?.others.includes(id));
  const press = () => {
    closeDialog();
    if (service !== null) void asking.ask('add-service', { service });
  };
  const lacks = service === null ? t('chooseService') : null;
  return (
    <Dialog
      title={t('addTitle', { label: view.current?.label ?? '' })}
      main={{ text: t('action-add-service'), lacks, onPress: press }}
      note={t('addNote')}
    >
      <Choices
        legend={t('addService')}
        choices={others.map(({ id, name }) => ({ value: id, name: localText(name, language) }))}
        chosen={service}
        choose={setService}
      />
    </Dialog>
  );
}
