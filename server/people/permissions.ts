/** In what capacity somebody speaks to the server. */
export type Role = 'kiosk' | 'display' | 'agent' | 'supervisor' | 'integration' | 'phone';

export type CommandType =
  | 'take-ticket'
  | 'open-counter'
  | 'close-counter'
  | 'call-next'
  | 'recall'
  | 'start-service'
  | 'finish-service'
  | 'mark-no-show';

export type ViewKind = 'kiosk' | 'display' | 'counter' | 'supervisor';

/** One row for each command: a new one does not compile before somebody has said who may give it. */
export type CommandTable<Command extends string = CommandType> = Readonly<Record<Command, readonly Role[]>>;

/** `own`: the view that bears the sender's own device id. */
export type Sight = 'none' | 'own' | 'every';
export type ViewTable = Readonly<Record<Role, Readonly<Record<ViewKind, Sight>>>>;

const counterStaff: readonly Role[] = ['agent', 'supervisor'];

/** Who may give which command. */
export const whoMayCommand: CommandTable = {
  'take-ticket': ['kiosk', 'agent', 'supervisor', 'integration'],
  'open-counter': counterStaff,
  'close-counter': counterStaff,
  'call-next': counterStaff,
  recall: counterStaff,
  'start-service': counterStaff,
  'finish-service': counterStaff,
  'mark-no-show': counterStaff,
};

/** Who may see which view. */
export const whoMaySee: ViewTable = {
  kiosk: { kiosk: 'own', display: 'none', counter: 'none', supervisor: 'none' },
  display: { kiosk: 'none', display: 'own', counter: 'none', supervisor: 'none' },
  agent: { kiosk: 'every', display: 'every', counter: 'every', supervisor: 'none' },
  supervisor: { kiosk: 'every', display: 'every', counter: 'every', supervisor: 'every' },
  integration: { kiosk: 'every', display: 'every', counter: 'none', supervisor: 'every' },
  phone: { kiosk: 'none', display: 'none', counter: 'none', supervisor: 'none' },
};

/** Whether this role may give this command. */
export const mayCommand = (role: Role, command: CommandType): boolean => whoMayCommand[command].includes(role);

/** Whether a sender (`id`: its own device, where it is one) may see the view of this kind and screen. */
export const maySee = (
  sender: { readonly role: Role; readonly id: string },
  view: { readonly kind: ViewKind; readonly screen: string },
): boolean => {
  const sight = whoMaySee[sender.role][view.kind];
  return sight === 'every' || (sight === 'own' && sender.id === view.screen);
};
