import { useCallback, useEffect, useState } from 'react';
import { listDevices } from '../../shared/client/devices.ts';
import type { NotDone } from '../../shared/protocol/messages.ts';
import type { DeviceList } from '../../shared/protocol/pairing.ts';
import { useLanguage } from '../../shared/ui/I18n.tsx';

/** How often the list is looked at, in ms. */
const everyMs = 2_000;

type Looked = {
  /** The last list there was; null: none yet. */
  readonly seen: DeviceList | null;
  readonly isUnreachable: boolean;
  /** Why there is none now. */
  readonly refusal: NotDone | null;
  readonly lookAgain: () => void;
};

/** The devices as the server knows them, looked at again and again. */
export function useDevices(): Looked {
  const { language } = useLanguage();
  const [looked, setLooked] = useState<Omit<Looked, 'lookAgain'>>({ seen: null, isUnreachable: false, refusal: null });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round begins at once.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const look = async () => {
      const answer = await listDevices(language);
      if (isOver) return;
      setLooked(({ seen }) => after(seen, answer));
      // Whoever is nobody, or no supervisor, stays so until they sign in or out.
      if (isAboutWho(answer)) return;
      timer = setTimeout(look, everyMs);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [language, round]);
  const lookAgain = useCallback(() => setRound((before) => before + 1), []);
  return { ...looked, lookAgain };
}

const isAboutWho = (answer: Awaited<ReturnType<typeof listDevices>>): boolean =>
  'ok' in answer && (answer.why === 'not-signed-in' || answer.why === 'not-allowed');

function after(seen: DeviceList | null, answer: Awaited<ReturnType<typeof listDevices>>): Omit<Looked, 'lookAgain'> {
  if (!('ok' in answer)) return { seen: answer, isUnreachable: false, refusal: null };
  if (answer.why === 'unreachable') return { seen, isUnreachable: true, refusal: null };
  return { seen: null, isUnreachable: false, refusal: answer };
}
