import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Message } from './Message.tsx';

/** No number this time, why, and what to do. */
export function Refused({ text }: { readonly text: string | null }) {
  const { t } = useTranslation('kiosk');
  return (
    <Message icon={CircleAlert} tone="warn" title={t('refused')}>
      <p className="message-strong">{text ?? t('noNumber')}</p>
      <p>{t('refusedThen')}</p>
    </Message>
  );
}
