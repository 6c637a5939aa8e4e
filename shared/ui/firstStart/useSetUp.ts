import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServerCheck, SetUpAnswer, SetUpBridge } from '../../protocol/bridge.ts';
import { useLanguage } from '../I18n.tsx';

export type Typed = { readonly address: string; readonly screen: string; readonly pin: string };

/** A sentence about what was asked last. */
export type Said = { readonly tone: 'calm' | 'bad'; readonly text: string };

/** Testing and saving what was typed, and what there is to say about it. `onPairing`: the server must let the device in first. */
export function useSetUp(bridge: SetUpBridge, onPairing: () => void) {
  const { t } = useTranslation('shell');
  const { language } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const wrong = ({ why, detail = '' }: Exclude<ServerCheck | SetUpAnswer, { ok: true }>): Said => ({
    tone: 'bad',
    text: t(why, { detail }),
  });
  const asking = async (ask: () => Promise<Said | null>) => {
    if (isAsking) return;
    setAsking(true);
    setSaid(null);
    setSaid(await ask().catch(() => ({ tone: 'bad', text: t('fault') }) as const));
    setAsking(false);
  };
  return {
    isAsking,
    said,
    check: (address: string) =>
      asking(async () => {
        const answer = await bridge.check(address);
        return answer.ok ? { tone: 'calm', text: t('answers', answer) } : wrong(answer);
      }),
    save: ({ address, screen, pin }: Typed) =>
      asking(async () => {
        const answer = await bridge.save({ address, language, ...(screen && { screen }), ...(pin && { pin }) });
        if (answer.ok && answer.isPairing) onPairing();
        return answer.ok ? null : wrong(answer);
      }),
  };
}
