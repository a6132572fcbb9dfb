import { describe, expect, it } from 'vitest';
import { openingTimes } from '../talk/times';

describe('openingTimes', () => {
  const monday = '2026-03-02T08:00:00Z';

  it('SameZone_SaysItOnce_WithoutTheZone', () => {
    expect(openingTimes(monday, 'Europe/Paris', 'fr', 'Europe/Brussels')).toEqual({
      own: { day: 'lundi', time: '9:00' },
      theirs: null,
    });
  });

  it('Region_WritesTheHourInItsOwnWay_AsOneWord', () => {
    expect(openingTimes(monday, 'America/Toronto', 'fr-CA', 'America/Toronto').own.time).toBe('3\u00a0h\u00a000');
  });

  it('AnotherZone_SaysBoth_WithTheirZones', () => {
    const { own, theirs } = openingTimes(monday, 'Europe/Paris', 'en', 'America/Toronto');
    expect(own).toEqual({ day: 'Monday', time: expect.stringMatching(/^3:00.AM \(Eastern Standard Time\)$/) });
    expect(theirs?.time).toMatch(/^9:00.AM \(Central European Standard Time\)$/);
  });
});
