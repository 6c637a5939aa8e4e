import type { CallNext, Command, FinishService, TakeTicket } from '../commands.ts';
import { type CounterId, type Sender, type ServiceId, senderOf } from '../ids.ts';
import type { State } from '../model.ts';

/** A command of a story, as an honest screen sends it: with the ticket and the last call that the counter really has. */
export type Asked = {
  readonly commandIn: (state: State) => Command;
  readonly sender: Sender;
  readonly minute: number | null;
  readonly id: string | null;
  /** In which minute of the story; otherwise in that of what was before. */
  readonly at: (minute: number) => Asked;
  /** An agent by name, or any other sender as `role:id`. */
  readonly by: (who: string) => Asked;
  readonly as: (id: string) => Asked;
};

type Plain = Pick<Asked, 'commandIn' | 'sender' | 'minute' | 'id'>;

const asked = (plain: Plain): Asked => ({
  ...plain,
  at: (minute) => asked({ ...plain, minute }),
  by: (who) => asked({ ...plain, sender: who.includes(':') ? (who as Sender) : senderOf('agent', who) }),
  as: (id) => asked({ ...plain, id }),
});

export const fromAgent = (commandIn: Asked['commandIn']): Asked =>
  asked({ commandIn, sender: senderOf('agent', 'agent1'), minute: null, id: null });

/** Fields of a command as plain text: the tests say which are wrong. */
export type Said<Of extends Command> = {
  readonly [Key in keyof Omit<Of, 'type' | 'counter' | 'service'>]?: string | null;
};

export const takeTicket = (service: string, said: Said<TakeTicket> = {}): Asked =>
  fromAgent(() => ({ type: 'take-ticket', service: service as ServiceId, ...said }) as unknown as TakeTicket).by(
    'kiosk:k1',
  );

export const openCounter = (counter: string): Asked =>
  fromAgent(() => ({ type: 'open-counter', counter: counter as CounterId }));

export const closeCounter = (counter: string): Asked =>
  fromAgent(() => ({ type: 'close-counter', counter: counter as CounterId }));

export const callNext = (counter: string, said: Said<CallNext> = {}): Asked =>
  fromAgent((state) => {
    const after = state.counters.get(counter as CounterId)?.lastCalled ?? null;
    return { type: 'call-next', ...shownAt(state, counter), after, ...said } as CallNext;
  });

type AboutTicket = 'recall' | 'start-service' | 'finish-service' | 'mark-no-show';

const aboutTicket =
  <Type extends AboutTicket>(type: Type) =>
  (counter: string, said: Said<Extract<Command, { type: Type }>> = {}): Asked =>
    fromAgent((state) => ({ type, ...shownAt(state, counter), ...said }) as Command);

export const recall = aboutTicket('recall');
export const startService = aboutTicket('start-service');
export const markNoShow = aboutTicket('mark-no-show');
export const finishService = (counter: string, said: Said<FinishService> = {}): Asked =>
  aboutTicket('finish-service')(counter, said);

export function shownAt(state: State, counter: string) {
  const ticket = state.counters.get(counter as CounterId)?.ticket;
  return { counter: counter as CounterId, ...(ticket && { ticket }) };
}
