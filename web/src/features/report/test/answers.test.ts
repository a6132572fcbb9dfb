// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import type { ReportFieldView } from '../../../api/reports';
import { plain, readable } from '../answers';

const none = { french: null, english: null };
const field = (change: Partial<ReportFieldView>): ReportFieldView => ({
  id: 'f',
  title: { french: 'Champ', english: 'Field' },
  kind: 'shortText',
  required: false,
  forCustomer: true,
  choices: [],
  unit: none,
  ...change,
});
const words = { yes: 'Oui', no: 'Non' };

describe('answers', () => {
  it.each([
    [field({ kind: 'choice', choices: [none, { french: 'Bon', english: 'Good' }] }), '1', 'Bon'],
    [field({ kind: 'choice' }), '9', '9'],
    [field({ kind: 'yesNo' }), 'no', 'Non'],
    [field({ kind: 'number', unit: { french: 'm²', english: null } }), '1250.5', '1\u202f250,5\u00a0m²'],
    [field({ kind: 'number' }), '12,', '12,'],
    [field({ kind: 'date' }), '2026-03-01', '1\u00a0mars\u00a02026'],
    [field({ kind: 'date' }), 'soon', 'soon'],
    [field({ kind: 'longText' }), 'a\nb', 'a\nb'],
  ])('Readable_%#_IsAsPeopleReadIt', (of, answer, text) => {
    expect(readable(of, answer, 'fr', words).text).toBe(text);
  });

  it.each([
    ['number', 'en', '1,250', '1250'],
    ['number', 'en', ' -1,250,000.50', ' -1250000.50'],
    ['number', 'en', '1,25', '1,25'],
    ['number', 'fr', '1,250', '1,250'],
    ['shortText', 'en', '1,250', '1,250'],
  ] as const)('Plain_%#_HasNoCommaBetweenThousands', (kind, language, typed, plainly) => {
    expect(plain([field({ kind })], { f: typed }, language)).toEqual({ f: plainly });
  });
});
