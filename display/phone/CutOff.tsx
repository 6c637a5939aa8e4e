import { WifiOff } from 'lucide-react';
import type { PhoneTexts } from '../../shared/protocol/phoneTexts.ts';
import { Notice } from '../../shared/ui/Notice.tsx';
import { timeOfDay } from '../../shared/ui/timeOfDay.ts';

type Props = {
  /** In ms since 1970 by the server's clock; null: it is not cut off, and nothing is drawn. */
  readonly at: number | null;
  readonly zone: string;
  readonly texts: PhoneTexts;
};

/** Says since when the phone is cut off, that nothing is lost, and where to look meanwhile. */
export function CutOff({ at, zone, texts }: Props) {
  if (at === null) return null;
  return (
    <Notice tone="warn" icon={WifiOff} title={texts.lostSince(timeOfDay(at, zone))}>
      {texts.lostThen}
    </Notice>
  );
}
