import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isFraction, isOrder, ORDER_LIMIT, ordersBetween } from './order.ts';

it('[DOC7] orders between any two, at random places, are orders and strictly between', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 })), { maxLength: 40 }),
      (inserts) => {
        const orders: string[] = [];
        for (const [at, count] of inserts) {
          const index = at % (orders.length + 1);
          const made = ordersBetween(orders[index - 1] ?? '', orders[index] ?? null, count);
          orders.splice(index, 0, ...made);
        }
        expect(orders).toEqual([...new Set(orders)].sort());
        // Forty inserts at one place stay far below the limit.
        expect(orders.filter((order) => !isOrder(order) || !isFraction(order))).toEqual([]);
      },
    ),
  );
});

it('[DOC7] 500 appended siblings have short orders', () => {
  const orders = ordersBetween('', null, 500);
  expect(orders).toEqual([...orders].sort());
  expect(Math.max(...orders.map((order) => order.length))).toBeLessThan(10);
});

it.each(['', '0', 'a0', 'あ', 'a b'])('[DOC8] %j leaves no room that can be counted on', (order) => {
  expect(isFraction(order)).toBe(false);
});

it.each([1, null, 'z'.repeat(ORDER_LIMIT + 1)])('[DOC11] %j is no order', (value) => {
  expect(isOrder(value)).toBe(false);
});

it('[DOC8] between equal orders there is none', () => {
  expect(() => ordersBetween('V', 'V', 1)).toThrow('no order between');
});
