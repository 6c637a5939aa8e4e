import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffAct, StaffBridge } from '../../protocol/bridge.ts';
import { Button } from '../Button.tsx';
import { Field } from '../firstStart/Field.tsx';
import { Keypad } from '../firstStart/Keypad.tsx';
import { LanguageSwitch } from '../LanguageSwitch.tsx';
import { Notice } from '../Notice.tsx';
import '../firstStart/firstStart.css';
import { useBackAfter } from './useBackAfter.ts';
import { useTrouble } from './useTrouble.ts';

/** A page that somebody came to by chance goes back by itself, in ms. */
const backAfterMs = 60_000;

/** The way out of a locked screen: the PIN, and then leaving or another server. */
export function Staff({ bridge }: { readonly bridge: StaffBridge }) {
  const { t } = useTranslation('shell');
  const [pin, setPin] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const trouble = useTrouble(bridge);
  useBackAfter(backAfterMs, `${pin} ${said}`, bridge.back);
  const act = async (what: StaffAct['act']) => {
    setPin('');
    const answer = await bridge.act({ pin, act: what }).catch(() => null);
    if (answer?.ok) return;
    if (!answer) return setSaid(t('fault'));
    setSaid(answer.why === 'wait' ? t('wait', { seconds: answer.waitSeconds }) : t(answer.why));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void act('exit');
  };
  return (
    <main className="first-start">
      <title>{t('staffTitle')}</title>
      <LanguageSwitch />
      <form className="first-start-card" onSubmit={submit}>
        <h1>{t('staffTitle')}</h1>
        <Field name="pin" label={t('staffPin')} text={pin} onType={setPin} onFocus={() => {}} isSecret isFirst />
        {trouble && <Notice tone="bad">{trouble}</Notice>}
        {said && <Notice tone="bad">{said}</Notice>}
        <Keypad
          kind="digits"
          onKey={(key) => setPin((before) => before + key)}
          onDelete={() => setPin((before) => before.slice(0, -1))}
        />
        <div className="first-start-keys">
          <button className="button button-primary" type="submit">
            {t('exit')}
          </button>
          <Button onClick={() => void act('set-up')}>{t('setUp')}</Button>
          <Button onClick={bridge.back}>{t('back')}</Button>
        </div>
      </form>
    </main>
  );
}
