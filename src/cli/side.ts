/** Every answer to a conflict. */
export const sides = ['ours', 'theirs', 'merged'] as const;

/** Which side of a conflict is right; `merged` is the file as it stands now. */
export type Side = (typeof sides)[number];
