import { Armchair, Check, NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../shared/ui/Button.tsx';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { Mark } from '../../shared/ui/Mark.tsx';
import type { KioskService } from '../../shared/views/kioskView.ts';
import { useEndAfter } from '../useEndAfter.ts';
import { type IssuedTicket, markOf } from '../visit.ts';
import { Shelf } from './Shelf.tsx';
import { Slip } from './Slip.tsx';
import { SlipNote } from './SlipNote.tsx';

const shownMs = 20_000;

type Props = { readonly service: KioskService; readonly ticket: IssuedTicket; readonly onEnd: () => void };

/** Your ticket: the number, what it is for, and where to wait. */
export function Ticket({ service, ticket, onEnd }: Props) {
  const { t } = useTranslation(['kiosk', 'common']);
  useEndAfter(shownMs, onEnd);
  const mark = markOf(service, ticket);
  return (
    <>
      <main className="ticket">
        <Slip
          title={t('number')}
          number={<LabelText label={ticket.label} />}
          service={service}
          mark={mark && <p className={`slip-mark slip-mark-${mark}`}>{<Mark mark={mark} />}</p>}
        >
          <SlipNote icon={Armchair} title={t('wait')} text={t('waitThen')} />
          <div className="slip-rest">
            <NotebookPen aria-hidden />
            <p>
              <b>{t('remember')}</b>
              <span>{t('rememberThen')}</span>
            </p>
          </div>
        </Slip>
      </main>
      <Shelf>
        <Button kind="primary" onClick={onEnd}>
          <Check aria-hidden />
          {t('common:done')}
        </Button>
      </Shelf>
    </>
  );
}
