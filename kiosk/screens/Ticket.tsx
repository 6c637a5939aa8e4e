import { PrinterX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LabelText } from '../../shared/ui/LabelText.tsx';
import { Mark } from '../../shared/ui/Mark.tsx';
import { afterFailure, canPrint, paperNow } from '../scene.ts';
import { markOf, type Step } from '../visit.ts';
import { Band } from './Band.tsx';
import { Carry } from './Carry.tsx';
import { PaperLine } from './PaperLine.tsx';
import { ReprintKey } from './ReprintKey.tsx';
import { Screen } from './Screen.tsx';
import type { ScreenProps } from './ScreenNow.tsx';
import { Slip } from './Slip.tsx';
import { TicketFacts } from './TicketFacts.tsx';
import { WaitHere } from './WaitHere.tsx';

type Props = ScreenProps & { readonly step: Extract<Step, { readonly step: 'ticket' }> };

/** Your ticket: number, service, how many before, how long, where to wait, the way to follow it, and its paper. */
export function Ticket({ step, scene, acts }: Props) {
  const { t } = useTranslation('kiosk');
  const { ticket, service } = step;
  const mark = markOf(service, ticket);
  const paper = paperNow(scene);
  const isOffline = ticket.offline !== null;
  const isTrouble = paper === 'failed';
  const { isLowered } = scene.visit.settings;
  const reprint = canPrint(scene) && <ReprintKey isFirst={paper === 'none'} onPress={acts.reprint} />;
  return (
    <Screen name="ticket" lowKeys={isLowered && reprint}>
      <Slip
        title={t('number')}
        number={<LabelText label={ticket.label} />}
        length={ticket.label.length}
        service={service}
        mark={mark && <p className={`slip-mark slip-mark-${mark}`}>{<Mark mark={mark} />}</p>}
        facts={<TicketFacts scene={scene} isOffline={isOffline} />}
      >
        {isTrouble && <Band tone="warn" icon={PrinterX} title={t('paperFailed')} text={t(afterFailure(scene))} />}
        <WaitHere scene={scene} />
        <Carry scene={scene} step={step} isTrouble={isTrouble} />
      </Slip>
      <PaperLine paper={paper} hasNone={isOffline && !canPrint(scene)}>
        {!isLowered && reprint}
      </PaperLine>
    </Screen>
  );
}
