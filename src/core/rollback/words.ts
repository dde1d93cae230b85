import type { Argv } from "../policy/policy.ts";

export type Words =
  | { readonly kind: "words"; readonly argv: Argv }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

/**
 * Reads a command given in one input: words parted by white space, or a JSON list when a word holds a space.
 * There is no shell, so its syntax is refused instead of being passed on as text.
 */
export function readWords(seen: string): Words {
  const trimmed = seen.trim();
  if (trimmed === "") return refuse("is empty.", "Write the program and its arguments.");
  if (trimmed.startsWith("[")) return readJsonList(trimmed);
  if (/[\r\n]/.test(trimmed)) {
    return refuse("has more than one line.", "Put the steps into a script and write its name on one line.");
  }
  const shell = /&&|\|\||[|;<>`"'\\]|\$|&(?=\s|$)/.exec(trimmed);
  if (shell !== null) {
    return refuse(
      `holds \`${shell[0]}\`, which only a shell understands; the command runs without one.`,
      `Put the steps into a script and write its name, or write a JSON list such as \`["./deploy", "two words"]\`.`,
    );
  }
  const [program, ...rest] = trimmed.split(/\s+/);
  return program === undefined
    ? refuse("is empty.", "Write the program.")
    : { kind: "words", argv: [program, ...rest] };
}

function readJsonList(seen: string): Words {
  let value: unknown;
  try {
    value = JSON.parse(seen);
  } catch {
    return refuse(
      "begins with `[` and is not JSON.",
      `Write a list such as \`["./deploy", "{release.tag}"]\`.`,
    );
  }
  const words = Array.isArray(value) ? value : [];
  const [program, ...rest] = words;
  if (
    typeof program !== "string" ||
    program === "" ||
    !rest.every((word): word is string => typeof word === "string")
  ) {
    return refuse("is not a list of words.", `Write a list such as \`["./deploy", "{release.tag}"]\`.`);
  }
  return { kind: "words", argv: [program, ...rest] };
}

function refuse(problem: string, write: string): Words {
  return { kind: "refused", problem, write };
}
