import type { CommandType } from '../../shared/domain/commands.ts';
import { partsOf, type Sender, type SenderRole } from '../../shared/domain/ids.ts';
import type { Screen, ScreenType } from '../../shared/views/screen.ts';

const staff: readonly SenderRole[] = ['agent', 'supervisor'];
const supervisor: readonly SenderRole[] = ['supervisor'];
const voices: readonly SenderRole[] = ['kiosk', 'agent', 'supervisor', 'integration', 'phone'];

/** Who may give which command: a new one does not compile before somebody has said who. */
export const whoMayCommand: Readonly<Record<CommandType, readonly SenderRole[]>> = {
  'take-ticket': ['kiosk', 'agent', 'supervisor', 'integration'],
  'cancel-ticket': ['agent', 'supervisor', 'phone'],
  'reprint-ticket': ['kiosk', ...staff],
  'change-priority': staff,
  'report-slip': ['kiosk', 'point'],
  'hand-over': ['kiosk'],
  'open-counter': staff,
  'pause-counter': staff,
  'resume-counter': staff,
  'close-counter': staff,
  'call-next': staff,
  'call-ticket': staff,
  recall: staff,
  'start-service': staff,
  'finish-service': staff,
  'mark-no-show': staff,
  'reinstate-ticket': staff,
  'hold-ticket': staff,
  'resume-ticket': staff,
  'return-to-queue': staff,
  transfer: staff,
  'add-service': staff,
  undo: staff,
  'suspend-service': supervisor,
  'resume-service': supervisor,
  'open-day': supervisor,
  'close-day': supervisor,
  'change-setup': supervisor,
  'request-help': ['kiosk', 'agent', 'supervisor'],
  'answer-help': staff,
  'give-feedback': voices,
  'file-complaint': voices,
  'assign-complaint': supervisor,
  'answer-complaint': staff,
  'close-complaint': supervisor,
};

/** `own`: the screen that bears the sender's own device id, the ticket that its code opens. */
type Sight = 'none' | 'own' | 'every';
type Sights = Readonly<Record<ScreenType, Sight>>;

const nothing: Sights = {
  kiosk: 'none',
  display: 'none',
  counter: 'none',
  counters: 'none',
  supervisor: 'none',
  ticket: 'none',
};

/** Who may see which screen. */
export const whoMaySee: Readonly<Record<SenderRole, Sights>> = {
  kiosk: { ...nothing, kiosk: 'own' },
  display: { ...nothing, display: 'own' },
  agent: { ...nothing, kiosk: 'every', display: 'every', counter: 'every', counters: 'every' },
  supervisor: {
    ...nothing,
    kiosk: 'every',
    display: 'every',
    counter: 'every',
    counters: 'every',
    supervisor: 'every',
  },
  integration: { ...nothing, kiosk: 'every', display: 'every' },
  phone: { ...nothing, ticket: 'own' },
  point: nothing,
};

/** Whether this sender may give this command at all; whether it can be done now is the domain's to say. */
export const mayDo = (sender: Sender, command: CommandType): boolean =>
  whoMayCommand[command].includes(partsOf(sender).role);

/** Whether this sender may see this screen. */
export function maySee(sender: Sender, screen: Screen): boolean {
  const { role, id } = partsOf(sender);
  const sight = whoMaySee[role][screen.type];
  return sight === 'every' || (sight === 'own' && (!('id' in screen) || screen.id === id));
}
