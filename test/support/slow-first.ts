import { BaseSequencer, type TestSpecification } from "vitest/node";

// Sweeps and whole workflows take minutes a file. Begun last, one of them would run alone at the end.
const slowest = ["faults", "workflows", "browser", "actions", "hosts", "servers"];

/** Runs the files of the slowest folders first, and those of one folder as vitest would. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId }: TestSpecification): number {
  const place = slowest.findIndex((folder) => moduleId.includes(`/test/${folder}/`));
  return place === -1 ? slowest.length : place;
}
