import type { TakeTicket } from '../commands.ts';
import type { TicketTaken } from '../events.ts';
import { type ClassId, type GroupId, type KioskId, partsOf, type ServiceId, ticketIdOf } from '../ids.ts';
import { labelOf, numberAfter } from '../labels.ts';
import type { State } from '../model.ts';
import type { Rejection } from '../rejections.ts';
import { community, type Setup, serviceOf } from '../setup.ts';
import { timestampOf } from '../time.ts';
import { type Asking, accepted, type Decision, refused } from './decision.ts';

/** Gives a visitor the next number of the service's letter. */
export function takeTicket(state: State, command: TakeTicket, asking: Asking): Decision {
  const line = lineOf(state.setup, command);
  if ('type' in line) return refused(line);
  const priority = reduced(state.setup, line.priority);
  if (priority === undefined) return refused({ type: 'unknown-priority' });
  const kiosk = kioskOf(state.setup, command, asking);
  if (kiosk === undefined) return refused({ type: 'unknown-kiosk' });

  const { letter } = line.service;
  const ticket: TicketTaken['ticket'] = {
    id: ticketIdOf(asking.by, asking.cause),
    label: labelOf(letter, numberAfter(state.day?.series[letter] ?? 0)),
    issueSeq: (state.day?.issued ?? 0) + 1,
    service: line.service.id,
    priority,
    errand: line.errand,
    also: command.also ?? [],
    cases: command.cases ?? 1,
    issuedAt: timestampOf(asking.at),
    language: command.language ?? state.setup.language,
    kiosk,
    hasNeeds: command.hasNeeds ?? false,
    offline: null,
  };
  return accepted({ type: 'ticket-taken', ticket });
}

/** The same command with no more said of a person than the setup keeps: the class becomes its group. */
export function reduceToGroup(setup: Setup, command: TakeTicket): TakeTicket {
  const priority = reduced(setup, command.priority);
  return priority ? { ...command, priority } : command;
}

type Priority = ClassId | GroupId;
type Line = {
  readonly service: NonNullable<ReturnType<typeof serviceOf>>;
  readonly errand: ServiceId | null;
  readonly priority?: Priority;
};

/** Which line the visitor joins: `priority: community` is the community line, with the service as its errand. */
function lineOf(setup: Setup, { service: id, errand, priority }: TakeTicket): Line | Rejection {
  const asked = serviceOf(setup, id);
  if (!asked) return { type: 'unknown-service' };
  const forCommunity = priority === community;
  const line = setup.communityLine === null ? undefined : serviceOf(setup, setup.communityLine);
  if (forCommunity && !line) return { type: 'no-community-line' };
  const joins = forCommunity && line ? line : asked;
  if (joins !== line && errand !== undefined) return { type: 'errand-without-community-line' };
  const named = joins === asked ? errand : asked.id;
  if (named !== undefined && !serviceOf(setup, named)) return { type: 'unknown-errand' };
  const kept = named === undefined || named === joins.id ? null : named;
  return { service: joins, errand: kept, ...(priority && !forCommunity && { priority }) };
}

/** null: none asked for; undefined: the setup knows no such class or group. */
function reduced(setup: Setup, priority: Priority | undefined): Priority | null | undefined {
  if (priority === undefined) return null;
  const found = setup.classes.find((one) => one.id === priority || one.group === priority);
  return found && (found.keepClass && found.id === priority ? found.id : found.group);
}

function kioskOf(setup: Setup, command: TakeTicket, { by }: Asking): KioskId | null | undefined {
  const { role, id } = partsOf(by);
  const named = command.kiosk ?? (role === 'kiosk' ? (id as KioskId) : null);
  if (named === null) return null;
  const isItself = role !== 'kiosk' || named === id;
  return isItself ? setup.kiosks.find((kiosk) => kiosk.id === named)?.id : undefined;
}
