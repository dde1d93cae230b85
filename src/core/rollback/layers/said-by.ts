import type { HttpResponse } from "../../../kernel/question.ts";
import { bodyText } from "../../gate/assertions/body-text.ts";
import { logLine } from "../../text/log-line.ts";
import { untrusted } from "../../text/untrusted.ts";
import type { Sendable } from "./sendable.ts";

const longest = 300;
/** As much as is looked through: a secret that only begins before this end is far behind what is shown. */
const mostBytes = 65_536;
/** As in messages: a shorter one is a word such as `true`, and is not looked for. */
const shortestHidden = 6;

/** What a service said, as a line for the log alone; null for nothing, and where it may hold a secret that is not found. */
export function saidBy({ conceal, secrets }: Sendable, { body }: HttpResponse): string | null {
  if (secrets.some(({ length }) => length < shortestHidden)) return null;
  const text = conceal(bodyText(body.subarray(0, mostBytes)).trim());
  return text === "" ? null : logLine(untrusted(text), longest);
}
