import { describe, expect, it } from 'vitest';
import { openingWords } from '../talk/times';

describe('openingWords', () => {
  const monday = '2026-03-02T08:00:00Z';

  it('SameZone_SaysItOnce_WithoutTheZone', () => {
    expect(openingWords(monday, 'Europe/Paris', 'fr', 'Europe/Brussels')).toEqual({ own: 'lundi 09:00', theirs: null });
  });

  it('AnotherZone_SaysBoth_WithTheirZones', () => {
    const words = openingWords(monday, 'Europe/Paris', 'en', 'America/Toronto');
    expect(words.own).toMatch(/Monday.*3:00.AM.*Eastern Standard Time/);
    expect(words.theirs).toMatch(/Monday.*9:00.AM.*Central European Standard Time/);
  });
});
