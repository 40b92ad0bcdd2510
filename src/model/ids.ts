/** The numbers WordPress gives to what it stores. Branded, so that a term's id is never passed where a post's is meant. */
export type PostId = number & { readonly brand: 'post' };
export type TermId = number & { readonly brand: 'term' };
export type MediaId = number & { readonly brand: 'media' };
export type UserId = number & { readonly brand: 'user' };

/** SHA-256 of some bytes or text, in hexadecimal. */
export type Hash = string & { readonly brand: 'hash' };

/** A path inside the drafts folder, with `/` between its parts, in NFC, never leading out of the folder. */
export type DraftPath = string & { readonly brand: 'path' };
