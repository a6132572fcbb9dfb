import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../api/generated/problems';
import { reachable, type Source, sources, walk } from '../../test/sources';
import bookingEn from '../booking/en.json';
import bookingFr from '../booking/fr.json';
import deskEn from '../desk/en.json';
import deskFr from '../desk/fr.json';
import en from '../en.json';
import fr from '../fr.json';
import ratingEn from '../rating/en.json';
import ratingFr from '../rating/fr.json';
import reportEn from '../report/en.json';
import reportFr from '../report/fr.json';
import waitingEn from '../waiting/en.json';
import waitingFr from '../waiting/fr.json';

type Texts = Readonly<Record<string, string>>;

function flatten(node: unknown, path = ''): Texts {
  if (typeof node === 'string') return { [path]: node };
  if (Array.isArray(node)) return Object.assign({}, ...node.map((one, i) => flatten(one, `${path}#${i}`)));
  return Object.assign(
    {},
    ...Object.entries(node as object).map(([key, value]) => flatten(value, path ? `${path}.${key}` : key)),
  );
}

const plural = /_(zero|one|two|few|many|other)$/;
const keyOf = (path: string) => path.replace(/#\d+$/, '').replace(plural, '');
const languages: readonly (readonly [string, Texts])[] = [
  [
    'en',
    {
      ...flatten(en),
      ...flatten(deskEn),
      ...flatten(bookingEn),
      ...flatten(ratingEn),
      ...flatten(reportEn),
      ...flatten(waitingEn),
    },
  ],
  [
    'fr',
    {
      ...flatten(fr),
      ...flatten(deskFr),
      ...flatten(bookingFr),
      ...flatten(ratingFr),
      ...flatten(reportFr),
      ...flatten(waitingFr),
    },
  ],
];
const [english, french] = [languages[0]?.[1] ?? {}, languages[1]?.[1] ?? {}];
const keys = (texts: Texts) => [...new Set(Object.keys(texts).map(keyOf))].sort();
const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

/** Every string and template of the sources, as a pattern that keys are tried against. */
function used(all: readonly Source[] = sources()): (key: string) => boolean {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const source of all) {
    for (const node of walk(source.tree)) {
      if (node.type === 'Literal' && typeof node.value === 'string') exact.add(node.value);
      if (node.type === 'TemplateLiteral') {
        const parts = (node.quasis as { value: { cooked: string } }[]).map((part) => part.value.cooked);
        if (/^[a-z][\w-]*\./i.test(parts[0] ?? ''))
          patterns.push(new RegExp(`^${parts.map((part) => part.replace(/[.$]/g, '\\$&')).join('[\\w.-]+')}$`));
      }
    }
  }
  return (key) => exact.has(key) || patterns.some((pattern) => pattern.test(key));
}

describe('texts', () => {
  it('Desk_SaysNothingTwice', () => {
    expect(Object.keys(flatten(deskEn)).filter((key) => key in flatten(en))).toEqual([]);
  });

  it('CustomerPage_SaysNothingThatOnlyTheDeskCarries', () => {
    const pages = reachable('entries/customer');
    expect(pages.length).toBeGreaterThan(80);
    const isUsed = used(pages);
    // Problems come from the server; what of them the customer's page does not carry is told as 'unexpected'.
    const ofTheDesk = keys(flatten(deskEn)).filter((key) => !key.startsWith('problem.'));
    expect(ofTheDesk.filter((key) => isUsed(key))).toEqual([]);
  });

  it('Languages_Keys_AreTheSame', () => {
    expect(keys(french)).toEqual(keys(english));
  });

  it('Languages_Plurals_HaveAFormForEveryNumber', () => {
    for (const [language, texts] of languages) {
      const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      const counted = new Set(
        Object.keys(texts)
          .filter((path) => plural.test(path))
          .map(keyOf),
      );
      for (const key of counted)
        for (const form of wanted) expect(texts, `${language} ${key}`).toHaveProperty([`${key}_${form}`]);
    }
  });

  it('Languages_Gaps_AreFilledAlike', () => {
    for (const [path, text] of Object.entries(english)) {
      if (path in french) expect(gaps(french[path] ?? ''), path).toEqual(gaps(text));
    }
  });

  it('Keys_All_AreUsed', () => {
    const isUsed = used();
    expect(keys(english).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('ProblemCodes_EachOfTheServer_HasATextInBoth', () => {
    const codes = readFileSync(
      resolve(import.meta.dirname, '../../../../src/Guichet.Contracts/Problems/ProblemCodes.cs'),
      'utf8',
    );
    const said = [...codes.matchAll(/const string \w+ = "([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(said.length).toBeGreaterThan(20);
    for (const code of [...said, ...problemCodes, 'offline']) {
      for (const [language, texts] of languages)
        expect(texts, `${language} ${code}`).toHaveProperty([`problem.${code}`]);
    }
  });

  it('French_Marks_HaveTheirNarrowSpaces', () => {
    for (const [path, text] of Object.entries(french)) {
      expect(text, path).not.toMatch(/[^\u202f\s(][;?!»](?!\w)|[ \u00a0][:;?!»](?!\/)|«[^\u202f]|\w'\w|\.\.\./u);
      expect(text.replaceAll(/https?:/g, ''), path).not.toMatch(/[^\u202f\d]:/u);
    }
  });

  it('English_Marks_AreTypographic', () => {
    for (const [path, text] of Object.entries(english)) expect(text, path).not.toMatch(/'|"|\.\.\.|«|\s[:;?!]/u);
  });
});
