import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '../../shared/client/session.ts';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { LanguageSwitch } from '../../shared/ui/LanguageSwitch.tsx';
import { Notice } from '../../shared/ui/Notice.tsx';
import type { Agent } from './agent.ts';
import './signIn.css';

type Props = {
  readonly onSignedIn: (agent: Agent) => void;
  readonly title: string;
  /** What else can be done here. */
  readonly children?: ReactNode;
};

/** Who it is: a name and a PIN, or the sentence that says why not. */
export function SignIn({ onSignedIn, title, children }: Props) {
  const { t } = useTranslation('counter');
  const { language } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const pin = useRef<HTMLInputElement>(null);

  const ask = async (form: FormData) => {
    setAsking(true);
    const answer = await signIn(String(form.get('agent')).trim(), String(form.get('pin')), language);
    setAsking(false);
    if (!('ok' in answer)) return onSignedIn(answer);
    setRefusal('text' in answer ? answer.text : t('signInUnreachable'));
    pin.current?.focus();
    pin.current?.select();
  };
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isAsking) void ask(new FormData(event.currentTarget));
  };

  return (
    <main className="sign-in">
      <form className="sign-in-card" onSubmit={submit}>
        <h1>{title}</h1>
        <label>
          {t('signInAgent')}
          <input
            name="agent"
            required
            maxLength={64}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
        </label>
        <label>
          {t('signInPin')}
          <input ref={pin} name="pin" type="password" required maxLength={64} inputMode="numeric" autoComplete="off" />
        </label>
        {refusal && <Notice tone="bad">{refusal}</Notice>}
        <button className="button button-primary" type="submit" aria-disabled={isAsking}>
          {t(isAsking ? 'signInSubmitting' : 'signInSubmit')}
        </button>
      </form>
      <LanguageSwitch />
      {children}
    </main>
  );
}
