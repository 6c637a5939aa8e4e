import type { ReactNode } from 'react';
import { useLanguage } from '../../shared/ui/I18n.tsx';
import { localText } from '../../shared/ui/language.ts';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { iconOf } from './serviceIcons.ts';
import { Title } from './Title.tsx';
import './Slip.css';

type Props = {
  readonly title: string;
  /** What stands where the number stands. */
  readonly number: ReactNode;
  readonly service: KioskService;
  readonly mark?: ReactNode;
  readonly children: ReactNode;
};

/** The ticket on the screen: number, service, and below the tear what to do now. */
export function Slip({ title, number, service, mark, children }: Props) {
  const { language } = useLanguage();
  const Icon = iconOf(service);
  return (
    <section className="slip">
      <div className="slip-top">
        <Title>
          <span className="slip-title">{title}</span> <span className="slip-number">{number}</span>
        </Title>
        <p className="slip-service">
          <Icon aria-hidden />
          {localText(service.name, language)}
        </p>
        {mark}
      </div>
      <div className="slip-tear" />
      <div className="slip-notes">{children}</div>
    </section>
  );
}
