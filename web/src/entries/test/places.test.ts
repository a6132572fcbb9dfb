// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { asLanguage, detectLanguage } from '../../locales/i18n';
import { clock } from '../../locales/useFormat';
import { rightPlace } from '../desk/Root';

describe('rightPlace', () => {
  it.each([
    [{ signedIn: false, setupNeeded: true }, '/', '/setup'],
    [{ signedIn: false, setupNeeded: true }, '/calls/1', '/setup'],
    [{ signedIn: false, setupNeeded: true }, '/setup', null],
    [{ signedIn: false, setupNeeded: false }, '/', '/sign-in'],
    [{ signedIn: false, setupNeeded: false }, '/setup', '/sign-in'],
    [{ signedIn: false, setupNeeded: false }, '/calls/1', '/sign-in'],
    [{ signedIn: false, setupNeeded: false }, '/sign-in', null],
    [{ signedIn: true, setupNeeded: false }, '/', '/calls'],
    [{ signedIn: true, setupNeeded: false }, '/sign-in', '/calls'],
    [{ signedIn: true, setupNeeded: false }, '/setup', '/calls'],
    [{ signedIn: true, setupNeeded: false }, '/calls', null],
    [{ signedIn: true, setupNeeded: false }, '/calls/1', null],
  ] as const)('RightPlace_%oAt%s_%s', (session, path, place) => {
    expect(rightPlace(session, path)).toBe(place);
  });
});

describe('language', () => {
  it.each([
    ['fr-CA', 'fr'],
    ['EN', 'en'],
    ['de-DE', null],
    ['', null],
    [null, null],
  ])('AsLanguage_%s_%s', (tag, language) => {
    expect(asLanguage(tag)).toBe(language);
  });

  it('DetectLanguage_ChoiceBeatsTheBrowser', () => {
    expect(detectLanguage(['de', 'fr-FR', 'en'])).toBe('fr');
    expect(detectLanguage(['de', 'it'])).toBe('en');
    localStorage.setItem('guichet.language', 'en');
    expect(detectLanguage(['fr'])).toBe('en');
    localStorage.clear();
  });

  it.each([
    [0, '0:00'],
    [59.9, '0:59'],
    [754, '12:34'],
    [3600, '1:00:00'],
    [36_061, '10:01:01'],
    [-5, '0:00'],
  ])('Clock_%d_%s', (seconds, text) => {
    expect(clock(seconds)).toBe(text);
  });
});
