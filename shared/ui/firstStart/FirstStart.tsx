import { type Dispatch, type FormEvent, type SetStateAction, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SetUpBridge, SetUpNow } from '../../protocol/bridge.ts';
import { Button } from '../Button.tsx';
import { LanguageSwitch } from '../LanguageSwitch.tsx';
import { Notice } from '../Notice.tsx';
import { Field } from './Field.tsx';
import { Keypad } from './Keypad.tsx';
import { Nearby } from './Nearby.tsx';
import { useScanner } from './useScanner.ts';
import { type Typed, useSetUp } from './useSetUp.ts';
import { WaitToBeLetIn } from './WaitToBeLetIn.tsx';
import './firstStart.css';

type Props = { readonly now: SetUpNow; readonly bridge: SetUpBridge };

/** The first page of a device: where its server is, which screen it is, the PIN that opens it; and then the code. */
export function FirstStart({ now, bridge }: Props) {
  const [isPairing, setPairing] = useState(now.isPairing);
  // Whoever comes back from the code finds what they had typed.
  const [typed, setTyped] = useState<Typed>({ address: now.address ?? '', screen: now.screen ?? '', pin: '' });
  const onPairing = () => setPairing(true);
  const onEnd = () => setPairing(false);
  return isPairing ? (
    <WaitToBeLetIn {...{ now, bridge, onEnd }} />
  ) : (
    <WhereTo {...{ now, bridge, onPairing, typed, setTyped }} />
  );
}

type FormProps = Props & {
  readonly onPairing: () => void;
  readonly typed: Typed;
  readonly setTyped: Dispatch<SetStateAction<Typed>>;
};

function WhereTo({ now, bridge, onPairing, typed, setTyped }: FormProps) {
  const { t } = useTranslation('shell');
  const { isAsking, said, check, save } = useSetUp(bridge, onPairing);
  const [field, setField] = useState<keyof Typed>('address');
  const type = (name: keyof Typed) => (text: string) => setTyped((before) => ({ ...before, [name]: text }));
  const isLocked = now.role !== 'counter';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(typed);
  };
  const choose = (address: string) => {
    type('address')(address);
    void check(address);
  };
  useScanner({
    typed,
    onScan: (next) => {
      setTyped(next);
      void check(next.address);
    },
  });
  const of = (name: keyof Typed) => ({ name, text: typed[name], onType: type(name), onFocus: () => setField(name) });

  return (
    <main className="first-start">
      <title>{t('title')}</title>
      <LanguageSwitch />
      <form className="first-start-card" onSubmit={submit}>
        <h1>{t(`title-${now.role}`)}</h1>
        <p>{t('lead')}</p>
        {now.damaged && <Notice tone="warn">{t('damaged', { file: now.damaged })}</Notice>}
        <Nearby bridge={bridge} onChoose={choose} />
        <Field {...of('address')} label={t('address')} hint={t('addressHint')} isFirst />
        {now.role !== 'counter' && <Field {...of('screen')} label={t(`screen-${now.role}`)} />}
        {isLocked && <Field {...of('pin')} label={t(now.needsPin ? 'pin' : 'pinKept')} hint={t('pinHint')} isSecret />}
        {said && <Notice tone={said.tone}>{said.text}</Notice>}
        <div className="first-start-keys">
          <Button onClick={() => void check(typed.address)}>{t(isAsking ? 'checking' : 'check')}</Button>
          <button className="button button-primary" type="submit" aria-disabled={isAsking}>
            {t('save')}
          </button>
          <Button onClick={bridge.leave}>{t(now.address === null ? 'leave' : 'back')}</Button>
        </div>
      </form>
      <Keypad
        kind={field === 'pin' ? 'digits' : 'address'}
        onKey={(key) => type(field)(typed[field] + key)}
        onDelete={() => type(field)(typed[field].slice(0, -1))}
      />
    </main>
  );
}
