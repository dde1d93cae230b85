import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");

// `git status` and not `git diff`: a new chunk that nobody added is a difference too.
await run(process.execPath, [join(root, "src/dev/build.ts")], { cwd: root });
await run(process.execPath, [join(root, "src/dev/generate.ts")], { cwd: root });
const { stdout } = await run("git", ["status", "--porcelain"], { cwd: root });
if (stdout.trim() !== "") {
  process.stderr.write(
    `A rebuild changes the tree. Run \`npm run build && npm run generate\` and commit:\n${stdout}`,
  );
  process.exitCode = 1;
} else {
  process.stdout.write("dist and generated files are what a rebuild makes\n");
}
