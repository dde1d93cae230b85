import type { Annotation } from "./annotation.ts";
import type { ParsedCommand } from "./command-line.ts";
import type { Masker } from "./masks.ts";

/** What one step leaves behind, filled while it runs. */
export interface StepRecord {
  readonly annotations: Annotation[];
  readonly commands: ParsedCommand[];
  readonly warnings: string[];
  readonly log: string[];
  readonly outputs: Map<string, string>;
  readonly state: Map<string, string>;
  readonly env: Map<string, string>;
  readonly path: string[];
  summary: string;
  /** Set when the runner fails the step whatever its exit code. */
  failed: boolean;
  /** Adds to the log, masked. */
  write(text: string): void;
  /** Adds an annotation, as long as there is room for its level, and its line in the log. */
  annotate(annotation: Annotation): void;
  /** The runner's own error or warning: an annotation like any other, and an entry of `warnings`. */
  complain(level: "error" | "warning", message: string): void;
  /** An error of the runner's that also fails the step. */
  refuse(message: string): void;
}

const ANNOTATIONS_PER_LEVEL = 10;
const MESSAGE_CHARACTERS = 4096;

/** An empty record; each line of its log is also handed to `onLine`. */
export function createStepRecord(masker: Masker, onLine: (line: string) => void): StepRecord {
  const record: StepRecord = {
    annotations: [],
    commands: [],
    warnings: [],
    log: [],
    outputs: new Map(),
    state: new Map(),
    env: new Map(),
    path: [],
    summary: "",
    failed: false,
    write(text) {
      for (const line of masker.mask(text).split("\n")) {
        record.log.push(line);
        onLine(line);
      }
    },
    annotate(annotation) {
      const message = masker.mask(annotation.message).slice(0, MESSAGE_CHARACTERS);
      const sameLevel = record.annotations.filter((one) => one.level === annotation.level).length;
      if (sameLevel < ANNOTATIONS_PER_LEVEL) record.annotations.push({ ...annotation, message });
      if (message !== "") record.write(`##[${annotation.level}]${message}`);
    },
    complain(level, message) {
      record.warnings.push(masker.mask(message));
      record.annotate({ level, message });
    },
    refuse(message) {
      record.complain("error", message);
      record.failed = true;
    },
  };
  return record;
}
