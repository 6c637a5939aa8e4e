import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkProvider } from '../shared/client/LinkProvider.tsx';
import type { Link } from '../shared/client/link.ts';
import { pageLink } from '../shared/client/pageLink.ts';
import { sessionNow, signOut } from '../shared/client/session.ts';
import { Notice } from '../shared/ui/Notice.tsx';
import type { Agent } from './agent/agent.ts';
import { SignIn } from './agent/SignIn.tsx';
import { Work } from './agent/Work.tsx';

/** Who is signed in here, with the link that the server knows them by; `null`: nobody. */
type Seat = { readonly agent: Agent; readonly link: Link } | null;

const againAfterMs = 2000;

/** The agent's app: who serves, where, and then the desk. */
export function App() {
  const { t } = useTranslation(['counter', 'common']);
  const [seat, setSeat] = useState<Seat | 'unknown'>('unknown');
  const sit = useCallback((agent: Agent | null) => setSeat(agent && { agent, link: pageLink() }), []);
  const isUnreachable = useSessionNow(seat === 'unknown', sit);
  useEffect(() => {
    document.title = t('page');
  }, [t]);
  const link = seat === 'unknown' ? undefined : seat?.link;
  const leave = useCallback(async () => {
    const answer = await signOut();
    // The cookie is still good: who says goodbye must not be let in again by a reload.
    if (answer?.why === 'unreachable') return;
    link?.close();
    setSeat(null);
  }, [link]);

  if (seat === 'unknown') return <main>{isUnreachable && <Notice tone="warn">{t('common:unreachable')}</Notice>}</main>;
  if (!seat)
    return (
      <SignIn title={t('signInTitle')} onSignedIn={sit}>
        <a className="sign-in-practice" href="?practice">
          {t('practiceLink')}
        </a>
      </SignIn>
    );
  return (
    <LinkProvider link={seat.link}>
      <Work agent={seat.agent} onLeave={leave} />
    </LinkProvider>
  );
}

/** Asks the server who is signed in until it answers; whether it did not yet. */
function useSessionNow(isAsked: boolean, tell: (agent: Agent | null) => void): boolean {
  const [isUnreachable, setUnreachable] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const ask = async () => {
      const answer = await sessionNow();
      if (isOver) return;
      setUnreachable('ok' in answer);
      if ('ok' in answer) timer = setTimeout(ask, againAfterMs);
      else tell(answer.session);
    };
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [isAsked, tell]);
  return isUnreachable;
}
