/**
 * What the scripts of the shells call, in no list of commands: the words typed so far, the last one begun, with a `=`
 * before it, since some shells drop an empty word. Answers lines, each a word, a tab, and what it is about.
 */
export const completeCommand = '__complete';
