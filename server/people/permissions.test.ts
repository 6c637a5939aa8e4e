import { describe, expect, it } from 'vitest';
import {
  type CommandTable,
  type CommandType,
  mayCommand,
  maySee,
  type Role,
  type ViewKind,
  whoMayCommand,
} from './permissions.ts';

const roles: readonly Role[] = ['kiosk', 'display', 'agent', 'supervisor', 'integration', 'phone'];
const kinds: readonly ViewKind[] = ['kiosk', 'display', 'counter', 'supervisor'];
const may = (command: CommandType) => roles.filter((role) => mayCommand(role, command));

describe('who may command', () => {
  it('is exactly this', () => {
    expect(Object.fromEntries(Object.keys(whoMayCommand).map((type) => [type, may(type as CommandType)]))).toEqual({
      'take-ticket': ['kiosk', 'agent', 'supervisor', 'integration'],
      'open-counter': ['agent', 'supervisor'],
      'close-counter': ['agent', 'supervisor'],
      'call-next': ['agent', 'supervisor'],
      recall: ['agent', 'supervisor'],
      'start-service': ['agent', 'supervisor'],
      'finish-service': ['agent', 'supervisor'],
      'mark-no-show': ['agent', 'supervisor'],
    });
  });

  it('does not compile without a row for each command', () => {
    // @ts-expect-error: nobody has said who may hold a ticket.
    const incomplete: CommandTable<CommandType | 'hold-ticket'> = whoMayCommand;
    expect(incomplete).toBe(whoMayCommand);
  });
});

describe('who may see', () => {
  const sees = (role: Role) => kinds.filter((kind) => maySee({ role, id: 'k1' }, { kind, screen: 'another' }));

  it('is, over screens of others, exactly this', () => {
    expect(Object.fromEntries(roles.map((role) => [role, sees(role)]))).toEqual({
      kiosk: [],
      display: [],
      agent: ['kiosk', 'display', 'counter'],
      supervisor: ['kiosk', 'display', 'counter', 'supervisor'],
      integration: ['kiosk', 'display', 'supervisor'],
      phone: [],
    });
  });

  it.each<[Role, ViewKind[]]>([
    ['kiosk', ['kiosk']],
    ['display', ['display']],
    ['phone', []],
  ])('is for a %s only its own %j', (role, own) => {
    expect(kinds.filter((kind) => maySee({ role, id: 'x1' }, { kind, screen: 'x1' }))).toEqual(own);
  });
});
