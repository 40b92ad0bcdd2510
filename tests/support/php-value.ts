/** Any JSON value as a PHP expression (objects become arrays with keys). */
export function phpValue(value: unknown): string {
  const json = Buffer.from(JSON.stringify(value)).toString('base64');
  return `json_decode(base64_decode('${json}'), true)`;
}
