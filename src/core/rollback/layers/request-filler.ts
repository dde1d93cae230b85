import { fillWords } from "../fill.ts";

/** Why a request cannot be used, and what to write. */
export interface Refusal {
  readonly problem: string;
  readonly write: string;
}

/** Fills a text. A strict one has no braces but ours; another keeps those whose name is none of ours. */
export type Filler = (text: string, isStrict: boolean, encode: (value: string) => string) => string;

// In a text that has braces of its own only those count that begin as ours do.
const ours = /^(?:environment|correlation|share|(?:release|secret|config|artifact|schema|share)\..+)$/;

/** Fills words of the release, and leaves secrets in by name: they are filled in when the request is sent. */
export function fillerOf(
  values: ReadonlyMap<string, string>,
  secrets: readonly string[],
  refuse: (refusal: Refusal) => never,
): Filler {
  return (text, isStrict, encode) =>
    text.replace(/\{([A-Za-z0-9._-]+)\}/g, (whole, name: string) => {
      if (name.startsWith("secret.")) {
        const own = name.slice("secret.".length);
        return secrets.includes(own) ? whole : refuse(noSecret(own));
      }
      const value = values.get(name);
      if (value === "")
        return refuse({ problem: `asks for \`${whole}\`, which is empty`, write: "Give it a value." });
      // It would be filled in when the request is sent, wherever the value came from.
      if (value?.includes("{secret.") === true) return refuse(secretInValue(whole));
      if (value !== undefined) return encode(value);
      if (!isStrict && !ours.test(name)) return whole;
      const unknown = fillWords([whole], values);
      return unknown.kind === "refused" ? refuse(unknown) : whole;
    });
}

function noSecret(name: string): Refusal {
  return {
    problem: `asks for \`{secret.${name}}\`, which the step was not given`,
    write: `Give the input \`secrets\` a line \`${name}=…\`.`,
  };
}

function secretInValue(whole: string): Refusal {
  return {
    problem: `asks for \`${whole}\`, whose value asks for a secret itself`,
    write: "Only the policy may name secrets.",
  };
}
