import { describe, expect, it } from 'vitest';
import { healthy, isOnline } from '../../shared/printing/virtual/printerCondition.ts';
import { orderNames, orderOf } from './orders.ts';

describe('an order to the virtual printer', () => {
  it('changes its condition, and "ok" takes all back', () => {
    let condition = healthy;
    for (const name of orderNames) {
      const order = orderOf(`  ${name.toUpperCase().replace(' ', '   ')} `);
      if (order && order !== 'switch-off') condition = { ...condition, ...order.change };
    }
    expect(isOnline({ ...healthy, ...(orderOf('cover open') as { change: object }).change })).toBe(false);
    expect({ ...condition, ...(orderOf('ok') as { change: object }).change }).toEqual(healthy);
  });

  it('that is none is told from one', () => {
    expect([orderOf('coffee'), orderOf(''), orderOf('toString')]).toEqual([null, null, null]);
  });
});
