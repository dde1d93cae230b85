import { execFile } from "node:child_process";
import { z } from "zod";

const Place = z.object({
  symbolic: z.object({
    kind: z.string(),
    annotation: z.string(),
    key: z.object({ Local: z.object({ verbatim_path: z.string() }) }),
  }),
  concrete: z.object({ location: z.object({ start_point: z.object({ row: z.number() }) }) }),
});
const Findings = z.array(z.object({ ident: z.string(), ignored: z.boolean(), locations: z.array(Place) }));

export interface ZizmorFinding {
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly audit: string;
  readonly problem: string;
}

/** zizmor's pedantic audit of files or folders below `folder`, without a network. What the configuration lets pass is left out. */
export async function runZizmor(
  tool: string,
  folder: string,
  what: { readonly inputs: readonly string[]; readonly config: string | null },
): Promise<readonly ZizmorFinding[]> {
  const config = what.config === null ? ["--no-config"] : ["--config", what.config];
  const words = ["--offline", "--pedantic", "--strict-collection", "--no-exit-codes", "--no-progress"];
  const output = await new Promise<string>((ended, failed) => {
    const all = [...words, "--format", "json-v1", ...config, ...what.inputs];
    execFile(tool, all, { cwd: folder, maxBuffer: 67_108_864 }, (failure, stdout, stderr) => {
      if (failure === null) ended(stdout);
      else failed(new Error(`zizmor failed: ${stderr}`));
    });
  });
  return Findings.parse(JSON.parse(output))
    .filter(({ ignored }) => !ignored)
    .flatMap(({ ident, locations }) =>
      locations
        .filter(({ symbolic }) => symbolic.kind === "Primary")
        .map(({ symbolic, concrete }) => ({
          path: symbolic.key.Local.verbatim_path,
          line: concrete.location.start_point.row + 1,
          audit: ident,
          problem: symbolic.annotation,
        })),
    );
}
