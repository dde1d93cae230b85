import type { Plan } from "./plan.ts";

/**
 * The Yes or No with which an answer begins: alone, or followed by punctuation, or as the one checked box.
 * "No idea" and "Yes/No" are neither.
 */
export function readAnswer(text: string): Plan["oldCodeOnNewSchema"] {
  const lines = text.slice(0, 2000).split("\n");
  const boxes = lines.filter((line) => /^\s*[-*+] \[[ xX]\]/.test(line));
  const checked = boxes.filter((line) => /\[[xX]\]/.test(line));
  if (boxes.length > 0 && checked.length !== 1) return "unknown";
  const line = checked[0] ?? lines.find((candidate) => candidate.trim() !== "") ?? "";
  const words = line.replace(/^\s*[-*+] (?:\[[xX]\] ?)?/, "").replace(/[*_`"]/g, "");
  const [, answer] = /^\s*(yes|no)(?=\s*$|\s*[.,;:!()—–-])/i.exec(words) ?? [];
  if (answer === undefined) return "unknown";
  return answer.toLowerCase() === "yes" ? "yes" : "no";
}
