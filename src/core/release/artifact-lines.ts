import type { Problem } from "../../kernel/errors.ts";
import { type ArtifactInput, fileNameOf, parseArtifactLine } from "./artifact-input.ts";
import { manifestFileName } from "./manifest.ts";

export interface ArtifactLines {
  readonly artifacts: readonly ArtifactInput[];
  /** Of all lines together; nothing may be released while there is one. */
  readonly problems: readonly Problem[];
}

/** Reads the `artifacts` input: each line by itself, then what no two of them may share. */
export function readArtifactLines(lines: readonly string[]): ArtifactLines {
  const problems: Problem[] = [];
  const refuse = (problem: string, write: string): void => {
    problems.push({ subject: "Input `artifacts`", problem, write });
  };
  const artifacts = lines.flatMap((line) => {
    const read = parseArtifactLine(line);
    if (read.kind === "artifact") return [read.artifact];
    refuse(read.problem, read.write);
    return [];
  });
  const labels = artifacts.map((one) => one.name);
  const fileNames = artifacts.flatMap((one) => (one.kind === "file" ? [fileNameOf(one.path)] : []));
  for (const name of repeated(labels)) {
    refuse(`names \`${name}\` twice.`, "Give each artifact its own name.");
  }
  for (const name of repeated(fileNames)) {
    refuse(
      `names two files that are called \`${name}\`.`,
      "Files of a release lie side by side: rename one of them.",
    );
  }
  if ([...labels, ...fileNames].includes(manifestFileName)) {
    refuse(`uses the name \`${manifestFileName}\`.`, "It is kept for the manifest; rename the file.");
  }
  return { artifacts, problems };
}

function repeated(names: readonly string[]): readonly string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}
