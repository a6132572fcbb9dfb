import { describe, expect, it } from 'vitest';
import { type Node, parse, type Source, sources, walk } from '../../test/sources';

/** What people read (or hear read) must come from the files of the languages. */

const spoken = new Set([
  'title',
  'alt',
  'label',
  'placeholder',
  'aria-label',
  'aria-description',
  'description',
  'hint',
  'error',
  'word',
]);
/** A name is a name in every language. */
const names = new Set(['Guichet', 'Ctrl K']);

function wordsIn(value: unknown): string | null {
  const text = typeof value === 'string' ? value.trim() : '';
  return /\p{L}{2}/u.test(text) && !names.has(text) ? text : null;
}

function literalOf(node: Node | null | undefined): string | null {
  if (!node) return null;
  if (node.type === 'JSXExpressionContainer') return literalOf(node.expression as Node);
  if (node.type === 'Literal') return wordsIn(node.value);
  if (node.type === 'TemplateLiteral') {
    const parts = node.quasis as { value: { cooked: string } }[];
    return wordsIn(parts.map((part) => part.value.cooked).join(' '));
  }
  if (node.type === 'ConditionalExpression')
    return literalOf(node.consequent as Node) ?? literalOf(node.alternate as Node);
  return null;
}

function literals(source: Source): readonly string[] {
  const found: string[] = [];
  for (const node of walk(source.tree)) {
    if (node.type === 'JSXText') found.push(wordsIn(node.value) ?? '');
    if (node.type === 'JSXElement') {
      for (const child of node.children as Node[])
        if (child.type === 'JSXExpressionContainer') found.push(literalOf(child) ?? '');
    }
    if (node.type === 'JSXAttribute' && spoken.has((node.name as { name: string }).name))
      found.push(literalOf(node.value as Node) ?? '');
  }
  return found.filter(Boolean).map((text) => `${source.path}: ${text}`);
}

describe('literals', () => {
  it.each([
    ['text between tags', '<p>Hello there</p>', 1],
    ['a string in braces', "<p>{'Hello there'}</p>", 1],
    ['one side of a choice', "<p>{on ? 'Mute' : t('a')}</p>", 1],
    ['an attribute that is read out', '<img alt="A cat" />', 1],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: code to be read, not run
    ['a template in such an attribute', '<input aria-label={`Your ${thing} please`} />', 1],
    ['a name', "<b>{'Guichet'}</b>", 0],
    ['marks without words', '<b> · 12:00 </b>', 0],
    ['a class', '<b className="wide">{t("x.y")}</b>', 0],
  ])('Literals_%s_Counted', (_, code, count) => {
    expect(literals(parse('a.tsx', `const x = ${code};`))).toHaveLength(count);
  });

  it('Sources_AllPages_SayNothingThatIsNotInTheLanguages', () => {
    expect(sources().flatMap(literals)).toEqual([]);
  });
});
