import { useTranslation } from 'react-i18next';
import { isWorded } from '../../shared/ui/voice/valueClips.ts';

type Props = { readonly counter: string; readonly className?: string };

/** The word before a counter's number. A counter that has a name of its own is not called one. */
export function CounterWord({ counter, className = 'call-word' }: Props) {
  const { t } = useTranslation('display');
  return <span className={isWorded(counter) ? 'visually-hidden' : className}>{t('counter')}</span>;
}
