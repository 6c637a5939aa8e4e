import { describe, expect, test } from 'vitest';
import { addService, transferFrom } from '../testing/askedSteps.ts';
import { given } from '../testing/given.ts';
import { called, type Happened, idOf, opened, started, taken } from '../testing/happened.ts';
import { held, serviceAdded, transferred } from '../testing/happenedSteps.ts';

const here = [opened('1'), taken('A001'), called('A001', '1')];

describe('one more service in the same visit', () => {
  test('is added to whoever is called or served here', () => {
    given(...here)
      .when(addService('1', 'payments'))
      .then(serviceAdded('A001', '1', 'payments'));
    given(...here, started('A001', '1'))
      .when(addService('1', 'payments'))
      .then(serviceAdded('A001', '1', 'payments'));
  });

  test('is refused where nobody is, where the point has no such service, and twice', () => {
    given(opened('1')).when(addService('1', 'payments')).thenRefused('nobody-called');
    given(...here, started('A001', '1'), held('A001', '1'))
      .when(addService('1', 'payments'))
      .thenRefused('nobody-called');
    given(...here)
      .when(addService('1', 'astrology'))
      .thenRefused('unknown-service');
    given(...here)
      .when(addService('1', 'information'))
      .thenRefused('already-in-visit');
    given(...here, serviceAdded('A001', '1', 'payments'))
      .when(addService('1', 'payments'))
      .thenRefused('already-in-visit');
  });

  test('is no longer a further one once the ticket has gone on to it', () => {
    const added = [...here, started('A001', '1'), serviceAdded('A001', '1', 'payments')];
    const alsoOf = (story: readonly Happened[]) => given(...story).state.tickets.get(idOf('A001'))?.also;
    expect(alsoOf(added)).toEqual(['payments']);
    expect(alsoOf([...added, transferred('A001', 'payments', { from: '1' })])).toEqual([]);
    given(...added)
      .when(transferFrom('1', 'payments'))
      .then(transferred('A001', 'payments', { from: '1' }));
  });
});
