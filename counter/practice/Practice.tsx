import { GraduationCap } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkProvider } from '../../shared/client/LinkProvider.tsx';
import { practiceAgent, practiceLink } from '../../shared/client/practice/practiceLink.ts';
import { Button } from '../../shared/ui/Button.tsx';
import type { Agent } from '../agent/agent.ts';
import { Work } from '../agent/Work.tsx';

/** The same desk on a point that is only in this page; a band says so all the time. */
export function Practice() {
  const { t } = useTranslation('counter');
  const [link] = useState(() => practiceLink());
  useEffect(() => () => link.close(), [link]);
  const agent: Agent = { agent: practiceAgent, name: t('practiceAgent'), role: 'agent' };
  const leave = async () => location.assign(location.pathname);
  return (
    <LinkProvider link={link}>
      <div className="practice-page">
        <aside className="practice-band">
          <GraduationCap aria-hidden />
          <span>{t('practiceBand')}</span>
          <Button onClick={leave}>{t('practiceLeave')}</Button>
        </aside>
        <Work agent={agent} onLeave={leave} />
      </div>
    </LinkProvider>
  );
}
