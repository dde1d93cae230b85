import { execFile } from "node:child_process";
import { z } from "zod";

const Findings = z.array(
  z.object({ message: z.string(), filepath: z.string(), line: z.number(), kind: z.string() }),
);
export type ActionlintFinding = z.output<typeof Findings>[number];

/** What actionlint has against files of a repository, whose folder is given. Scripts are not its matter here. */
export async function runActionlint(
  tool: string,
  folder: string,
  files: readonly string[],
  ignore: readonly string[] = [],
): Promise<readonly ActionlintFinding[]> {
  const ignored = ignore.flatMap((form) => ["-ignore", form]);
  const words = ["-format", "{{json .}}", "-shellcheck=", "-pyflakes=", ...ignored, ...files];
  const { output, error } = await new Promise<{ output: string; error: string }>((ended) => {
    execFile(tool, words, { cwd: folder, maxBuffer: 16_777_216 }, (_failure, stdout, stderr) =>
      ended({ output: stdout, error: stderr }),
    );
  });
  if (output.trim() === "") throw new Error(`actionlint said nothing: ${error}`);
  return Findings.parse(JSON.parse(output));
}
