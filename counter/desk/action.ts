import type { CommandMessage } from '../../shared/protocol/messages.ts';
import type { CounterView } from '../../shared/views/counterView.ts';
import type { Current } from '../../shared/views/current.ts';
import type { Later } from './later.ts';
import type { Stage } from './stageOf.ts';

/** What is asked of the server. */
export type Command = CommandMessage['command'];
type CommandOf<Type extends Command['type']> = Extract<Command, { readonly type: Type }>;
export type Outcome = Current['outcomes'][number]['code'];
export type Ticket = Current['ticket'];

/** What an agent can ask of the counter. */
export type ActionId =
  | ('open' | 'take-over' | 'call' | 'start' | 'finish-and-call' | 'finish' | 'go-on' | 'recall' | 'no-show')
  | ('hold' | 'resume-ticket' | 'transfer' | 'return' | 'add-service' | 'reprint' | 'undo' | 'pause' | 'close')
  | ('call-ticket' | 'cancel' | 'prioritise' | 'reinstate' | 'give' | 'find' | 'guide' | 'keys' | 'more');

/** Where more is asked before, or where there is only something to read. */
export type DialogName =
  | ('take-over' | 'transfer' | 'return' | 'add-service' | 'pause' | 'close')
  | ('find' | 'give' | 'guide' | 'keys' | 'more');

/** What was chosen on the way to a command. */
export type Said = {
  readonly outcome?: Outcome;
  readonly reason?: CommandOf<'pause-counter'>['reason'];
  readonly ticket?: Ticket;
  readonly service?: CommandOf<'take-ticket'>['service'];
  readonly to?: CommandOf<'transfer'>['to'];
  readonly place?: CommandOf<'transfer'>['place'];
  readonly priority?: NonNullable<CommandOf<'take-ticket'>['priority']>;
  readonly language?: NonNullable<CommandOf<'take-ticket'>['language']>;
};

/** In which stages an action stands where: the bar at the foot, the list beside the person, the top of the page, the queue's foot, a card. */
export type Place = 'bar' | 'side' | 'top' | 'queue' | 'card';

/** One thing that an agent can do: the desk's bar, its keys, its help and its tests all read this. */
export type Action = {
  /** Drawn on its button; left out where only a dialog offers it. */
  readonly key?: string;
  readonly places: Partial<Readonly<Record<Stage, Place>>>;
  readonly isPossible: (view: CounterView, now: number) => boolean;
  /** When it will be possible, or why it is not; null: it is left out. */
  readonly later?: (view: CounterView, now: number) => Later | null;
  readonly asks?: DialogName;
  /** Whether an outcome goes with it, and must where the service asks for one. */
  readonly ends?: true;
  /** The command: it names what stands on this screen, so that a late or a second one moves nobody else. */
  readonly command?: (view: CounterView, said: Said) => Command;
};

/** The one key that moves the day forward. */
export const forwardKey = 'F2';
