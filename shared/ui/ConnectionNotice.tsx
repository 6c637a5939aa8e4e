import { WifiOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from './Notice.tsx';
import { timeOfDay } from './timeOfDay.ts';

type Props = {
  /** Since when the server is silent, in milliseconds since 1970; null: it is not, and nothing is drawn. */
  readonly since: number | null;
  readonly zone?: string | undefined;
  /** What to do meanwhile, in place of "this screen catches up by itself". */
  readonly children?: ReactNode;
};

/** Says since when the server is cut off: amber, for nothing is lost. */
export function ConnectionNotice({ since, zone, children }: Props) {
  const { t } = useTranslation('common');
  if (since === null) return null;
  return (
    <Notice tone="warn" icon={WifiOff} title={t('lostSince', { time: timeOfDay(since, zone) })}>
      {children ?? t('lostAdvice')}
    </Notice>
  );
}
