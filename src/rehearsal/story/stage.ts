import type { EmbeddedGitHub } from "../github/server.ts";

/** How one stage of the rehearsal ended. */
export interface StageOutcome {
  readonly name: string;
  readonly outcome: "as expected" | "failed";
  readonly seconds: number;
  readonly apiRequests: number;
  readonly apiWrites: number;
  readonly said: string;
}

/** A stage did not do what the story says it must. */
export class StageFailure extends Error {
  readonly stage: string;
  readonly log: string;

  constructor(stage: string, message: string, log: string) {
    super(message);
    this.name = "StageFailure";
    this.stage = stage;
    this.log = log;
  }
}

export interface Stages {
  readonly outcomes: readonly StageOutcome[];
  /** Runs one stage; `act` answers with a line that says what came of it. */
  run(name: string, act: () => Promise<string>): Promise<void>;
}

/**
 * Runs stages in order and prints a line for each, with its time and how often it called GitHub. `begin` is told the
 * name of each as it begins.
 */
export function openStages(
  github: EmbeddedGitHub,
  print: (line: string) => void,
  begin: (name: string) => void = () => {},
): Stages {
  const outcomes: StageOutcome[] = [];
  return {
    outcomes,
    async run(name, act) {
      begin(name);
      const begun = performance.now();
      const before = github.requests.length;
      const ended = (outcome: StageOutcome["outcome"], said: string): void => {
        const seconds = Math.round((performance.now() - begun) / 10) / 100;
        const made = github.requests.slice(before);
        const apiWrites = made.filter((request) => request.write).length;
        outcomes.push({ name, outcome, seconds, apiRequests: made.length, apiWrites, said });
        const mark = outcome === "failed" ? "✗" : "✓";
        print(
          `${mark} ${name.padEnd(34)} ${seconds.toFixed(1).padStart(5)} s ${String(made.length).padStart(4)} requests   ${said}`,
        );
      };
      try {
        const said = await act();
        if (github.violations.length > 0) {
          throw new StageFailure(
            name,
            `GitHub's description was broken: ${github.violations.join("; ")}`,
            "",
          );
        }
        ended("as expected", said);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        ended("failed", message.split("\n")[0] ?? "");
        if (error instanceof StageFailure) throw new StageFailure(name, error.message, error.log);
        throw new StageFailure(name, error instanceof Error ? (error.stack ?? message) : message, "");
      }
    },
  };
}
