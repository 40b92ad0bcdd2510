/** What a check may find: stable words for machines, in the order in which the layers are looked at. */
export const checkCodes = [
  'ok',
  ...['address-refused', 'leads-elsewhere', 'name-unknown', 'certificate', 'silent', 'no-answer'],
  ...['no-wordpress', 'not-on-wordpress-com', 'html-instead', 'json-broken', 'too-many-requests'],
  ...['maintenance', 'server-error', 'firewall', 'web-server-password', 'rest-off', 'rewrite-broken'],
  ...['application-passwords-off', 'wrong-password', 'header-stripped', 'password-or-header'],
  ...['auth-header-refused', 'token-refused', 'site-unreachable', 'sign-in-refused'],
  ...['role-cannot-write', 'role-limited', 'markup-filtered', 'upload-forbidden'],
  ...['posts-unreadable', 'pages-repeat', 'printed-warnings', 'slow'],
  ...[
    'write-refused',
    'write-blocked',
    'write-lost',
    'write-answer-broken',
    'trash-refused',
    'delete-blocked',
  ],
  ...['batch-missing', 'clock-unknown', 'clock-off', 'time-zone-offset'],
] as const;

/** One of them. */
export type CheckCode = (typeof checkCodes)[number];
