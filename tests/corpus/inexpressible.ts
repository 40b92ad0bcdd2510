/** Examples whose HTML no core block can hold, by the name of their row, with the reason. */
export const inexpressible: Readonly<Record<string, string>> = {};
