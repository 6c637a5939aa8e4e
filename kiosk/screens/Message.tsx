import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Screen } from './Screen.tsx';
import { Title } from './Title.tsx';
import './Message.css';

type Props = {
  readonly icon: LucideIcon;
  readonly tone?: 'calm' | 'warn';
  readonly title: ReactNode;
  readonly children: ReactNode;
  readonly lowKeys?: ReactNode;
};

/** A screen that says one thing. */
export function Message({ icon: Icon, tone = 'calm', title, children, lowKeys }: Props) {
  return (
    <Screen name="message" lowKeys={lowKeys}>
      <div className={`message-icon message-icon-${tone}`}>
        <Icon aria-hidden />
      </div>
      <Title>{title}</Title>
      {children}
    </Screen>
  );
}
