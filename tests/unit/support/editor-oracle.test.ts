import { beforeAll, describe, expect, it } from 'vitest';
import { editorOracle, type Oracle } from '../../support/editor-oracle.js';

describe('the editor oracle', () => {
  let editor: Oracle;

  beforeAll(async () => {
    editor = await editorOracle();
  });

  it('agrees with what the editor itself saves', () => {
    const content = '<!-- wp:paragraph -->\n<p>Ink and <strong>paper</strong>.</p>\n<!-- /wp:paragraph -->';
    expect(editor.check(content)).toEqual({
      valid: true,
      invalidBlocks: [],
      names: ['core/paragraph'],
      serialized: content,
    });
  });

  it('names a block whose HTML its save would not write', () => {
    const verdict = editor.check('<!-- wp:separator -->\n<p>Ink</p>\n<!-- /wp:separator -->');
    expect(verdict.valid).toBe(false);
    expect(verdict.invalidBlocks).toEqual(['core/separator']);
  });

  it('looks into inner blocks', () => {
    const inner =
      '<!-- wp:heading {"level":3} -->\n<h2 class="wp-block-heading">Ink</h2>\n<!-- /wp:heading -->';
    const verdict = editor.check(
      `<!-- wp:quote -->\n<blockquote class="wp-block-quote">${inner}</blockquote>\n<!-- /wp:quote -->`,
    );
    expect(verdict.names).toEqual(['core/quote', 'core/heading']);
    expect(verdict.invalidBlocks).toEqual(['core/heading']);
  });

  it('shows an old form by saving it otherwise', () => {
    const verdict = editor.check('<!-- wp:heading -->\n<h2>Ink</h2>\n<!-- /wp:heading -->');
    expect(verdict.valid).toBe(true);
    expect(verdict.serialized).toContain('<h2 class="wp-block-heading">');
  });

  it('calls text outside blocks freeform and an unknown block missing', () => {
    const verdict = editor.check(
      '<p>loose</p>\n\n<!-- wp:press/plate -->\n<p>ink</p>\n<!-- /wp:press/plate -->',
    );
    expect(verdict.names).toEqual(['core/freeform', 'core/missing']);
  });
});
