import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffAct, StaffBridge } from '../../protocol/bridge.ts';
import { Button } from '../Button.tsx';
import { Field } from '../firstStart/Field.tsx';
import { Keypad } from '../firstStart/Keypad.tsx';
import { LanguageSwitch } from '../LanguageSwitch.tsx';
import { Notice } from '../Notice.tsx';
import '../firstStart/firstStart.css';
import { type TestPageText, testPageText } from './testPageText.ts';
import { useBackAfter } from './useBackAfter.ts';
import { useStaffNow } from './useStaffNow.ts';

/** A page that somebody came to by chance goes back by itself, in ms. */
const backAfterMs = 60_000;

/** The way out of a locked screen: the PIN, and then leaving, another server, or a try of the printer. */
export function Staff({ bridge }: { readonly bridge: StaffBridge }) {
  const { t } = useTranslation('shell');
  const [pin, setPin] = useState('');
  const [said, setSaid] = useState<TestPageText | null>(null);
  const { trouble, address, printer } = useStaffNow(bridge);
  useBackAfter(backAfterMs, `${pin} ${said?.text}`, bridge.back);
  const act = async (what: StaffAct['act']) => {
    setPin('');
    const no = (text: string) => setSaid({ tone: 'bad', text });
    const answer = await bridge.act({ pin, act: what }).catch(() => null);
    if (!answer) return no(t('fault'));
    if (!answer.ok) return no(answer.why === 'wait' ? t('wait', { seconds: answer.waitSeconds }) : t(answer.why));
    if (answer.slip) setSaid(testPageText(answer.slip, printer ?? '', t));
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
        {trouble && <Notice tone="bad">{t(trouble, { address: address ?? '' })}</Notice>}
        {said && <Notice tone={said.tone}>{said.text}</Notice>}
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
          {printer !== null && <Button onClick={() => void act('test-page')}>{t('testPage')}</Button>}
          <Button onClick={bridge.back}>{t('back')}</Button>
        </div>
      </form>
    </main>
  );
}
