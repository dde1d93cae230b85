/** Makes text fit for a message: what the check sends in confidence is `***` in it. */
export type Conceal = (text: string) => string;

// Shorter parts are words such as `true`, and hiding them would hide the message.
const shortestHidden = 6;
// Pages show less of it, but not before secrets are taken out: half of one is not known for one.
const longestShown = 1_500;

/**
 * Hides these values, their parts between blanks, `=`, `;`, `,` and `&`, and their form in URLs: a service may echo what
 * it was sent. Short ones are hidden where they are the whole text. The list is worked out when it is first needed, which
 * for a good answer is never. `known` takes out what else is secret, before anything is cut.
 */
export function concealing(values: () => readonly string[], known: Conceal = asIs): Conceal {
  let hidden: { readonly whole: ReadonlySet<string>; readonly forms: readonly string[] } | null = null;
  return (text) => {
    if (hidden === null) {
      const all = values();
      hidden = { whole: new Set(all), forms: formsOf(all) };
    }
    if (hidden.whole.has(text)) return "***";
    return hidden.forms.reduce((shown, form) => shown.replaceAll(form, "***"), known(text));
  };
}

function asIs(text: string): string {
  return text;
}

/** A value of an answer as it may stand in a message: JSON, short, without what is confidential. */
export function shown(value: unknown, conceal: Conceal): string {
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value === "bigint") return conceal(String(value));
  // Before it is cut, so that no half of a secret stays.
  const text = typeof value === "string" ? conceal(value) : concealedNumber(value, conceal);
  const isLong = typeof text === "string" && text.length > longestShown;
  return `\`${JSON.stringify(isLong ? `${text.slice(0, longestShown)}…` : text)}\``;
}

function concealedNumber(value: unknown, conceal: Conceal): unknown {
  if (typeof value !== "number") return value;
  const text = conceal(String(value));
  return text === String(value) ? value : text;
}

function formsOf(values: readonly string[]): readonly string[] {
  const parts = values.flatMap((value) => [value, ...value.split(/[\s=;,&]+/)]);
  const forms = parts.flatMap((part) => [part, encodeURIComponent(part.toWellFormed())]);
  return [...new Set(forms)]
    .filter((form) => form.length >= shortestHidden)
    .sort((a, b) => b.length - a.length);
}
