import type { Fields } from '../../model/fields.js';

/** What WordPress gives a new post of the type when nobody says otherwise; a pulled file leaves these keys out. */
export function fieldDefaults(type: string): Fields {
  const talk = type === 'page' ? 'closed' : 'open';
  return {
    excerpt: '',
    featured_image: null,
    format: 'standard',
    sticky: false,
    template: '',
    password: '',
    comment_status: talk,
    ping_status: talk,
    parent: '',
    menu_order: 0,
    series: '',
  };
}
