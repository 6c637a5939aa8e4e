import { useTranslation } from 'react-i18next';
import { Button } from '../Button.tsx';
import { LanguageSwitch } from '../LanguageSwitch.tsx';
import { Notice } from '../Notice.tsx';
import { Code } from './Code.tsx';
import './pairing.css';

/** How far the device is, in what people read. */
export type PairingShown =
  | { readonly step: 'asking' | 'unreachable' | 'paired' }
  | { readonly step: 'not-yet' | 'refused'; readonly text: string }
  /** `fingerprint`: as people compare it, `7K2M-9QXD-04TB-ZR5C`. */
  | { readonly step: 'waiting'; readonly code: string; readonly fingerprint: string; readonly secondsLeft: number };

type Props = {
  readonly kind: 'kiosk' | 'counter' | 'display';
  readonly shown: PairingShown;
  /** Where a supervisor decides: an address that people can type. */
  readonly decidedAt: string;
  /** Why it is not paired any more; null: it never was. */
  readonly why: string | null;
  /** In a browser: what it cannot protect is said. */
  readonly isInBrowser: boolean;
  /** What a visitor should do who comes to it meanwhile; left out: none comes here. */
  readonly forVisitors?: string;
  readonly onAgain: () => void;
  /** Leaves the pairing, where there is somewhere to go. */
  readonly onLeave?: () => void;
};

/** A device that waits to be let in: the code very large, the fingerprint, and what to do. */
export function Pairing({ kind, shown, decidedAt, why, isInBrowser, forVisitors, onAgain, onLeave }: Props) {
  const { t } = useTranslation('pairing');
  return (
    <main className="pairing">
      <title>{t(`title-${kind}`)}</title>
      <LanguageSwitch />
      {forVisitors && <p className="pairing-visitors">{forVisitors}</p>}
      <h1>{t(`title-${kind}`)}</h1>
      {why !== null && shown.step !== 'refused' && <Notice tone="warn">{why}</Notice>}
      {shown.step === 'waiting' ? (
        <>
          <p className="pairing-lead">{t('lead', { address: decidedAt })}</p>
          <Code code={shown.code} />
          <p className="pairing-left">{t('left', { count: Math.ceil(shown.secondsLeft / 60) })}</p>
          <p className="pairing-print">
            {t('fingerprint')} <b>{shown.fingerprint}</b>
            <span>{t('fingerprintWhy')}</span>
          </p>
        </>
      ) : (
        <Said shown={shown} />
      )}
      <div className="pairing-keys">
        {shown.step === 'refused' && (
          <Button kind="primary" onClick={onAgain}>
            {t('again')}
          </Button>
        )}
        {onLeave && <Button onClick={onLeave}>{t('leave')}</Button>}
      </div>
      {isInBrowser && <p className="pairing-foot">{t('browser')}</p>}
    </main>
  );
}

function Said({ shown }: { readonly shown: Exclude<PairingShown, { step: 'waiting' }> }) {
  const { t } = useTranslation('pairing');
  if (shown.step === 'refused') return <Notice tone="bad">{shown.text}</Notice>;
  if (shown.step === 'not-yet') return <Notice tone="warn">{shown.text}</Notice>;
  return <Notice tone={shown.step === 'unreachable' ? 'warn' : 'calm'}>{t(shown.step)}</Notice>;
}
