import type { ReactNode } from 'react';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { iconOf } from './serviceIcons.ts';
import { Title } from './Title.tsx';
import './Slip.css';
import './Bands.css';
import './Slip.modes.css';
import './Slip.landscape.css';

type Props = {
  readonly title: string;
  /** What stands where the number stands. */
  readonly number: ReactNode;
  /** How many characters it has: longer ones are drawn smaller. */
  readonly length?: number;
  readonly service: KioskService;
  readonly mark?: ReactNode;
  /** The figures: how many before, how long. */
  readonly facts?: ReactNode;
  readonly children: ReactNode;
};

/** The ticket on the screen: number, service, and below the tear what to do now. */
export function Slip({ title, number, length = 4, service, mark, facts, children }: Props) {
  const { language } = useLanguage();
  const Icon = iconOf(service);
  return (
    <section className="slip">
      <div className="slip-left">
        <div className="slip-top">
          <Title>
            <span className="slip-title">{title}</span>{' '}
            <span className="slip-number" data-length={Math.min(length, 7)}>
              {number}
            </span>
          </Title>
          <p className="slip-service">
            <Icon aria-hidden />
            <span>{localText(service.name, language)}</span>
          </p>
          {mark}
        </div>
        <div className="slip-tear" />
        {facts}
      </div>
      <div className="slip-rest">{children}</div>
    </section>
  );
}
