import { checksUnusable, type Problem } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { Aim } from "./aim-checks.ts";
import { readingTaker } from "./take-reading.ts";

/** How a metrics engine's refusal of the question itself begins; probes see to it. */
const refusal = "the query is refused: ";

/** The range that is asked for, back from now: an empty one, as it is when the gate begins, is refused by many. */
const rangeMs = 5 * 60_000;

/**
 * Asks every metric once before anything is judged: a query that the engine refuses would only be an error at each sample,
 * and the gate would find out at its end. All refused ones are thrown together; whatever else happens is for the bake.
 */
export async function tryQueries(
  ports: Pick<Ports, "probes" | "secrets" | "clock" | "signal">,
  aim: Aim,
  open: readonly string[],
): Promise<void> {
  const take = readingTaker(ports);
  const nowMs = ports.clock.now();
  const asking = { nowMs, startedAtMs: nowMs - rangeMs, open, fresh: false };
  const tried = await Promise.all(
    aim.checks
      .filter(({ check }) => queried.includes(check.kind))
      .map(async ({ name, check }) => {
        const { reason } = await take(check, asking, ports.signal);
        return { name, reason };
      }),
  );
  const problems = tried
    .filter(({ reason }) => reason.includes(refusal))
    .map(({ name, reason }): Problem => {
      const said = reason.slice(reason.indexOf(refusal) + refusal.length);
      return {
        subject: `The check \`${name}\``,
        problem: `has a query that is refused: ${said}.`,
        write: "Correct it.",
      };
    });
  if (problems.length > 0) throw checksUnusable(problems);
}

const queried: readonly string[] = ["prometheus", "metric", "canary", "burn-rate"];
