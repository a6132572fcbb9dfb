// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { asLanguage, detectLanguage } from '../../locales/i18n';
import { clock } from '../../locales/useFormat';
import { rightPlace } from '../desk/Root';

describe('rightPlace', () => {
  it.each([
    [{ signedIn: false, setupNeeded: true, secondFactorNeeded: false, bySingleSignOn: false }, '/', '/setup'],
    [{ signedIn: false, setupNeeded: true, secondFactorNeeded: false, bySingleSignOn: false }, '/calls/1', '/setup'],
    [{ signedIn: false, setupNeeded: true, secondFactorNeeded: false, bySingleSignOn: false }, '/setup', null],
    [{ signedIn: false, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/', '/sign-in'],
    [{ signedIn: false, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/setup', '/sign-in'],
    [{ signedIn: false, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/calls/1', '/sign-in'],
    [{ signedIn: false, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/sign-in', null],
    [
      { signedIn: false, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false },
      '/sign-in/return/1',
      null,
    ],
    [
      { signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: true },
      '/sign-in/return/1',
      null,
    ],
    [
      { signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false },
      '/single-sign-on',
      '/account',
    ],
    [{ signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/', '/calls'],
    [{ signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/sign-in', '/calls'],
    [{ signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/setup', '/calls'],
    [{ signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/calls', null],
    [{ signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/calls/1', null],
    [{ signedIn: true, setupNeeded: false, secondFactorNeeded: true, bySingleSignOn: false }, '/calls/1', '/account'],
    [{ signedIn: true, setupNeeded: false, secondFactorNeeded: true, bySingleSignOn: false }, '/account', null],
    [{ signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/keys', '/calls'],
    [{ signedIn: true, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/record', '/calls'],
    [{ signedIn: false, setupNeeded: false, secondFactorNeeded: false, bySingleSignOn: false }, '/invitation', null],
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
