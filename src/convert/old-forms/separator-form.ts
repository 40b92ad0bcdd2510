import { writeBlock } from '../grammar/write-block.js';
import { hasOnly, type OldForm } from './old-form.js';

const rule = /^<hr class="wp-block-separator(?: has-(?:alpha-channel|css)-opacity)?"\s*\/?>$/;

/** A rule whose opacity came from the theme's style sheet before 6.0 is a rule all the same. */
export const separatorForm: OldForm = (block, inner) =>
  rule.test(block.innerHTML.trim()) && inner.length === 0 && hasOnly(block, ['opacity'])
    ? writeBlock('core/separator', {}, '<hr class="wp-block-separator has-alpha-channel-opacity"/>')
    : undefined;
