import { describe, expect, it } from 'vitest';
import { type Given, lacks, nothing } from '../public/Details';

const whole: Given = { ...nothing, name: 'Zoé', email: 'zoe@example.org', ofAge: true };

describe('lacks', () => {
  it.each([
    [{}, null, []],
    [{ name: ' ' }, null, ['name']],
    [{ email: '' }, null, ['reach']],
    [{ email: '', phone: '+33 6 12 34 56 78' }, null, []],
    [{ email: 'zoe@' }, null, ['email']],
    [{ email: 'z oe@example.org' }, null, ['email']],
    [{ phone: '12' }, null, ['phone']],
    [{ phone: 'call me' }, null, ['phone']],
    [{}, 'We keep your name.', ['agreed']],
    [{ agreed: true }, 'We keep your name.', []],
    [{ ofAge: false }, null, ['ofAge']],
  ] as const)('Lacks_%o_%o_%o', (part, consent, expected) => {
    expect(lacks({ ...whole, ...part }, consent)).toEqual(expected);
  });
});
