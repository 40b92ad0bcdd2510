import type { StateBlock as State, Token as MarkdownItToken } from 'markdown-it';

/** A markdown-it token. */
export type Token = MarkdownItToken;

/** The state that markdown-it hands to a block rule. */
export type StateBlock = State;
