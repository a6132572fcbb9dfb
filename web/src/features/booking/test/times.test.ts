import { describe, expect, it } from 'vitest';
import { addDays, byDay, knowsZone, labels, timesOf } from '../slots/times';

const slot = (start: string) => ({ start, end: new Date(Date.parse(start) + 1_800_000).toISOString() });
const at = Date.parse('2026-11-22T12:00:00Z');

describe('times', () => {
  it.each([
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-03-01', -1, '2028-02-29'],
  ])('AddDays_%sAnd%i_%s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  it.each([
    ['Europe/Paris', '2026-11-25'],
    ['Pacific/Kiritimati', '2026-11-25'],
    ['America/Vancouver', '2026-11-24'],
  ])('ByDay_In%s_%s', (zone, day) => {
    expect([...byDay([slot('2026-11-24T23:30:00Z')], timesOf('en-GB', zone, at)).keys()]).toEqual([day]);
  });

  it('DayNamed_FarEastOfGreenwich_IsThatVeryDay', () => {
    expect(timesOf('en-GB', 'Pacific/Kiritimati', at).dayNamed('2026-11-24')).toBe('Tuesday 24 November');
  });

  it('Day_OfAnotherYear_NamesIt', () => {
    const times = timesOf('fr-FR', 'Europe/Paris', at);
    expect(times.day('2026-11-24T09:00:00Z')).toBe('mardi 24 novembre');
    expect(times.day('2027-01-05T09:00:00Z')).toBe('mardi 5 janvier 2027');
  });

  it('Hour_InFrench_IsNeverBrokenOverTwoLines', () => {
    const times = timesOf('fr-CA', 'Europe/Paris', at);
    expect(times.hour('2026-11-24T15:00:00Z')).toBe('16\u00a0h\u00a000');
    expect(times.range(slot('2026-11-24T15:00:00Z'))).toBe('16\u00a0h\u00a000 – 16\u00a0h\u00a030');
  });

  it('Labels_HourThatComesTwice_SayWhichIsWhich', () => {
    const times = timesOf('en-GB', 'Europe/Paris', at);
    const night = [slot('2026-10-25T00:30:00Z'), slot('2026-10-25T01:30:00Z'), slot('2026-10-25T02:30:00Z')];
    expect(labels(night, times, 'en-GB')).toEqual(['2:30 GMT+2', '2:30 GMT+1', '3:30']);
  });

  it.each([
    ['Europe/Paris', true],
    ['Mars/Olympus', false],
  ])('KnowsZone_%s_%s', (zone, known) => {
    expect(knowsZone(zone)).toBe(known);
  });
});
