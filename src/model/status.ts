/** The statuses a post can be given over REST; the trash is not one of them. */
export type Status = 'draft' | 'pending' | 'private' | 'publish' | 'future';

/** Every status, in the order a writer meets them. */
export const statuses: readonly Status[] = ['draft', 'pending', 'private', 'publish', 'future'];
