/** A function that takes every form in which these secrets travel out of a text, for messages a server may have echoed. */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = secrets.flatMap((secret) => [secret, secret.replace(/\s/g, ''), encodeURIComponent(secret)]);
  const present = [...new Set(forms)].filter((form) => form.length > 3).sort((a, b) => b.length - a.length);
  return (text) => present.reduce((rest, form) => rest.replaceAll(form, '***'), text);
}
