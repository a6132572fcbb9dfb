import { describe, expect, it } from 'vitest';
import { createTranslation } from '../translate';

const texts = {
  people: {
    title_one: '{{count}} personne ici',
    title_many: '{{count}} de personnes',
    title_other: '{{count}} personnes ici',
  },
  problem: { unexpected: 'Un ennui' },
  join: { title: '{{name}} vous appelle, {{name}}' },
  permission: { steps: { firefoxDesktop: ['Ouvrez {{browser}}', 'Fini'] } },
};
const more = { problem: { 'sign-in': { failed: 'Non' } } };
const { t, lines } = createTranslation('fr', [texts, more]);

describe('translate', () => {
  it.each([
    [0, '0 personne ici'],
    [1, '1 personne ici'],
    [2, '2 personnes ici'],
    [1_000_000, '1000000 de personnes'],
  ])('Translate_%s_TakesTheFormOfTheNumber', (count, said) => {
    expect(t('people.title', { count })).toBe(said);
  });

  it('Translate_Gap_FilledEverywhere', () => {
    expect(t('join.title' as never, { name: 'Ana <b>' })).toBe('Ana <b> vous appelle, Ana <b>');
  });

  it('Translate_GapWithNothingForIt_Stays', () => {
    expect(t('join.title' as never, { name: null })).toBe('{{name}} vous appelle, {{name}}');
  });

  it('Translate_TextOfTheSecondFile_Found', () => {
    expect(t('problem.sign-in.failed')).toBe('Non');
  });

  it('Translate_ProblemWhoseTextIsNotHere_SaysThatSomethingWentWrong', () => {
    expect(t('problem.key.invalid')).toBe('Un ennui');
  });

  it('Translate_UnknownKey_IsItsOwnText', () => {
    expect(t('gone.nowhere' as never)).toBe('gone.nowhere');
    expect(t('people' as never)).toBe('people');
  });

  it('Lines_Gaps_FilledInEach', () => {
    expect(lines('permission.steps.firefoxDesktop', { browser: 'Firefox' })).toEqual(['Ouvrez Firefox', 'Fini']);
  });
});
