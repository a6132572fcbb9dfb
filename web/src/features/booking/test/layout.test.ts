// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { SlotView } from '../../../api/booking';
import { nearest } from '../calendar/BookPanel';
import { allWithin, hoursShown, layOut, startOf, timeAt, within } from '../calendar/layout';
import { daysOf } from '../calendar/useCalendar';
import { nextSlot } from '../calendar/useMoving';
import { addDays, ownZone, timesOf } from '../slots/times';

const on = (hour: number, minute = 0, day = 24) => new Date(2026, 10, day, hour, minute).toISOString();
const thing = (id: string, from: number, to: number) => ({ id, start: on(0, from), end: on(0, to) });
const slot = (start: string): SlotView => ({ start, end: start, specialistIds: ['a'] });

afterEach(() => vi.unstubAllEnvs());

describe('layout', () => {
  it('LayOut_OverlappingOnes_StandSideBySideAndOthersWide', () => {
    const boxes = layOut([thing('a', 540, 600), thing('b', 570, 630), thing('c', 600, 660), thing('d', 700, 730)]);
    expect(boxes.map(({ of, lane, lanes }) => [of.id, lane, lanes])).toEqual([
      ['a', 0, 2],
      ['b', 1, 2],
      ['c', 0, 2],
      ['d', 0, 1],
    ]);
  });

  it('LayOut_Whatever_NeverPutsTwoOnTheSamePlace', () => {
    const one = fc.record({ from: fc.integer({ min: 0, max: 1380 }), length: fc.integer({ min: 5, max: 300 }) });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (all) => {
        const boxes = layOut(all.map(({ from, length }, i) => thing(String(i), from, Math.min(1439, from + length))));
        expect(boxes).toHaveLength(all.length);
        for (const [i, a] of boxes.entries())
          for (const b of boxes.slice(i + 1)) {
            const together = a.from < b.from + b.minutes && b.from < a.from + a.minutes;
            expect(together && a.lane === b.lane).toBe(false);
            if (together) expect(a.lanes).toBe(b.lanes);
          }
      }),
    );
  });

  it.each([
    ['2026-11-24', '2026-11-25', { from: 1320, to: 1440 }],
    ['2026-11-25', '2026-11-26', { from: 0, to: 360 }],
    ['2026-11-26', '2026-11-27', null],
  ])('Within_NightShiftOn%s_IsThatDaysPart', (day, next, part) => {
    expect(within({ start: on(22), end: on(6, 0, 25) }, day, next)).toEqual(part);
  });

  it('AllWithin_ThousandsOfStretches_AreWhatEachIsInEachDay', () => {
    const days = Array.from({ length: 7 }, (_, i) => addDays('2026-10-22', i));
    const stretch = fc.record({ from: fc.integer({ min: 0, max: 12_000 }), length: fc.integer({ min: 5, max: 3000 }) });
    fc.assert(
      fc.property(fc.array(stretch), (all) => {
        const spans = all.map(({ from, length }, i) => ({
          ...thing(String(i), 0, 0),
          start: new Date(2026, 9, 21, 0, from).toISOString(),
          end: new Date(2026, 9, 21, 0, from + length).toISOString(),
        }));
        expect(allWithin(spans, days)).toEqual(
          spans.flatMap((span) => days.flatMap((day) => within(span, day, addDays(day, 1)) ?? [])),
        );
      }),
    );
  });

  it.each([
    [[], [8, 18]],
    [[{ from: 560, to: 600 }], [9, 17]],
    [[{ from: 1300, to: 1440 }], [16, 24]],
    [[{ from: 30, to: 1200 }], [0, 20]],
  ] as const)('HoursShown_%o_%o', (spans, hours) => {
    expect(hoursShown(spans)).toEqual(hours);
  });

  it.each([
    ['2026-03-29', '2026-03-29T07:00:00.000Z'],
    ['2026-06-15', '2026-06-15T07:00:00.000Z'],
    ['2026-10-25', '2026-10-25T08:00:00.000Z'],
  ] as const)('TimeAt_NineOn%s_IsNineOnTheWall', (day, nine) => {
    vi.stubEnv('TZ', 'Europe/Paris');
    expect(new Date(timeAt(day, 9 * 60)).toISOString()).toBe(nine);
  });

  it('DaysOf_Week_BeginsWhereTheReaderBegins', () => {
    expect(daysOf('week', '2026-11-22', 'en-US')[0]).toBe('2026-11-22');
    expect(daysOf('week', '2026-11-22', 'fr-FR')[0]).toBe('2026-11-16');
    expect(daysOf('list', '2026-11-22', 'fr-FR')).toHaveLength(14);
  });
});

describe('moving', () => {
  const slots = [slot(on(9)), slot(on(10)), slot(on(9, 30, 25)), slot(on(14, 0, 25)), slot(on(10, 0, 27))];
  it.each([
    [on(9), 1, on(10)],
    [on(9), -1, null],
    [on(10), 1, on(9, 30, 25)],
    [on(13), 7, on(14, 0, 25)],
    [on(9, 30, 25), 7, on(10, 0, 27)],
    [on(14, 0, 25), -7, on(10)],
    [on(10, 0, 27), 7, null],
  ] as const)('NextSlot_From%sBy%i_%s', (from, by, to) => {
    expect(nextSlot(slots, from, by)?.start ?? null).toBe(to);
  });

  it('Nearest_ToWhereSomebodyPointed_IsOnThatDay', () => {
    const times = timesOf('en-GB', ownZone());
    expect(nearest(slots, new Date(on(9, 40)), times)?.start).toBe(on(10));
    expect(nearest(slots, startOf('2026-11-26'), times)).toBeNull();
  });
});
