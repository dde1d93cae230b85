import type { EmbeddedGitHub } from "../github/server.ts";
import { stageLines } from "./stage-lines.ts";

/** How one stage of the rehearsal ended. */
export interface StageOutcome {
  readonly name: string;
  readonly outcome: "as expected" | "failed";
  readonly seconds: number;
  readonly apiRequests: number;
  readonly apiWrites: number;
  readonly said: string;
  readonly details: readonly string[];
}

/** Says in a line what came of a stage, and in lines below it more of it. */
export type Say = (line: string, details?: readonly string[]) => void;

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
  /** Runs one stage, and hands on what `act` answers. */
  run<T>(name: string, act: (say: Say) => Promise<T>): Promise<T>;
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
  return { outcomes, run };

  async function run<T>(name: string, act: (say: Say) => Promise<T>): Promise<T> {
    begin(name);
    const begun = performance.now();
    const before = github.requests.length;
    const ended = (outcome: StageOutcome["outcome"], said: string, details: readonly string[]): void => {
      const seconds = Math.round((performance.now() - begun) / 10) / 100;
      const made = github.requests.slice(before);
      const apiWrites = made.filter((request) => request.write).length;
      outcomes.push({ name, outcome, seconds, apiRequests: made.length, apiWrites, said, details });
      const told = { name, seconds, apiRequests: made.length, said };
      for (const line of stageLines(outcome === "failed" ? "✗" : "✓", told, details)) print(line);
    };
    try {
      let [said, details]: [string, readonly string[]] = ["", []];
      const value = await act((line, more = []) => {
        [said, details] = [line, more];
      });
      if (github.violations.length > 0) {
        const broken = github.violations.join("; ");
        throw new StageFailure(name, `GitHub's description was broken: ${broken}`, "");
      }
      ended("as expected", said, details);
      return value;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      ended("failed", message.split("\n")[0] ?? "", []);
      if (error instanceof StageFailure) throw new StageFailure(name, error.message, error.log);
      throw new StageFailure(name, error instanceof Error ? (error.stack ?? message) : message, "");
    }
  }
}
