import { describe, expect, it } from 'vitest';
import { toBlocks } from '../../../src/convert/to-blocks.js';

const on = { wikilinks: true };

describe('wikilinks', () => {
  it('are links where the body has them', () => {
    expect(toBlocks('See [[The mill]] and [[ink|the *ink*]].\n', on)).toContain(
      '<p>See <a href="The%20mill">The mill</a> and <a href="ink">the *ink*</a>.</p>',
    );
  });

  it('with an exclamation mark are images, as wide as the number says', () => {
    expect(toBlocks('![[press.png|640]]\n', on)).toContain(
      '<img src="press.png" alt="" style="width:640px;height:auto"/>',
    );
    expect(toBlocks('![[press.png|A press]]\n', on)).toContain('<img src="press.png" alt="A press"/>');
  });

  it('are text otherwise', () => {
    expect(toBlocks('See [[The mill]].\n')).toContain('<p>See [[The mill]].</p>');
  });

  it('are not links whose text stands in brackets', () => {
    expect(toBlocks('[[1]](https://ink.test/)\n', on)).toContain('<a href="https://ink.test/">[1]</a>');
  });
});
