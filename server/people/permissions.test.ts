import { describe, expect, it } from 'vitest';
import { type CounterId, type DisplayId, type KioskId, type SenderRole, senderOf } from '../../shared/domain/ids.ts';
import type { Screen } from '../../shared/views/screen.ts';
import { mayDo, maySee, whoMayCommand } from './permissions.ts';

const roles: readonly SenderRole[] = ['kiosk', 'display', 'agent', 'supervisor', 'integration', 'phone', 'point'];
const screens: readonly Screen[] = [
  { type: 'kiosk', id: 'x1' as KioskId },
  { type: 'display', id: 'x1' as DisplayId },
  { type: 'counter', id: 'x1' as CounterId },
  { type: 'counters' },
  { type: 'supervisor' },
  { type: 'ticket' },
];

describe('who may command', () => {
  const commands = Object.keys(whoMayCommand) as (keyof typeof whoMayCommand)[];
  const does = (role: SenderRole) => commands.filter((command) => mayDo(senderOf(role, 'x1'), command));
  const onlyDevices = ['report-slip', 'hand-over'];
  const onlySupervisors = ['suspend-service', 'resume-service', 'open-day', 'close-day', 'change-setup'];
  const deciding = [...onlySupervisors, 'assign-complaint', 'close-complaint'];
  const voices = ['give-feedback', 'file-complaint'];
  const ofStaff = commands.filter((command) => !onlyDevices.includes(command));

  it.each<[SenderRole, readonly string[]]>([
    ['kiosk', ['take-ticket', 'reprint-ticket', ...onlyDevices, 'request-help', ...voices]],
    ['display', []],
    ['agent', ofStaff.filter((command) => !deciding.includes(command))],
    ['supervisor', ofStaff],
    ['integration', ['take-ticket', ...voices]],
    ['phone', ['cancel-ticket', ...voices]],
    ['point', ['report-slip']],
  ])('a %s: exactly %j', (role, expected) => {
    expect(does(role)).toEqual(expected);
  });
});

describe('who may see', () => {
  const sees = (role: SenderRole, id: string) =>
    screens.filter((screen) => maySee(senderOf(role, id), screen)).map(({ type }) => type);

  it('is, of the screens of others, exactly this', () => {
    expect(Object.fromEntries(roles.map((role) => [role, sees(role, 'another')]))).toEqual({
      kiosk: [],
      display: [],
      agent: ['kiosk', 'display', 'counter', 'counters'],
      supervisor: ['kiosk', 'display', 'counter', 'counters', 'supervisor'],
      integration: ['kiosk', 'display'],
      // No screen of another: its code alone says which ticket it is.
      phone: ['ticket'],
      point: [],
    });
  });

  it('is for a device its own screen', () => {
    expect(sees('kiosk', 'x1')).toEqual(['kiosk']);
    expect(sees('display', 'x1')).toEqual(['display']);
  });
});
