import type { Compared } from "./compare-outputs.ts";

/** Shows every fact, and fails the step where one is not as it should be. */
export function tellCompared(environment: string, compared: readonly Compared[]): void {
  for (const { what, seen, wanted, holds } of compared) {
    console.log(`${holds ? "ok   " : "WRONG"} ${what}: ${seen}${holds ? "" : ` (wanted: ${wanted})`}`);
  }
  const wrong = compared.filter(({ holds }) => !holds);
  if (wrong.length > 0) {
    console.log(
      `::error::${wrong.length} of ${compared.length} facts are not as they should be; the log names them.`,
    );
    process.exitCode = 1;
  } else {
    console.log(`selftest ${environment}: all ${compared.length} facts hold`);
  }
}
