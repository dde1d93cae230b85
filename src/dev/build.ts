import { execFile } from "node:child_process";
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { registry } from "../registry.ts";

const run = promisify(execFile);
const root = join(import.meta.dirname, "../..");
const modules = join(root, "node_modules");
const made = join(root, "build/dist");

/**
 * Wipes build and dist, compiles with tsc, bundles with ncc and writes a two-line entry for each action and for
 * each post step. Chunk names change when modules change, so nothing of an older dist may stay.
 */
async function build(): Promise<void> {
  await rm(join(root, "build"), { recursive: true, force: true });
  await run(process.execPath, [join(modules, "typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
    cwd: root,
  });
  // ncc looks for the nearest package.json to know that the compiled files are modules.
  await cp(join(root, "package.json"), join(root, "build/package.json"));
  await useContextAlone();
  const ncc = join(modules, "@vercel/ncc/dist/ncc/cli.js");
  const { stdout } = await run(
    process.execPath,
    [ncc, "build", "build/main.js", "-o", "build/dist", "--license", "licenses.txt", "--no-cache"],
    { cwd: root, maxBuffer: 16_777_216 },
  );
  for (const [name, open] of Object.entries(registry)) {
    await writeFile(join(made, `${name}.js`), entry("main", name));
    const { post } = await open();
    if (post !== undefined) await writeFile(join(made, `${name}-post.js`), entry("post", name));
  }
  const bundle = await readFile(join(made, "index.js"), "utf8");
  if (bundle.includes(root)) throw new Error("dist/index.js holds a path of this machine.");
  // Put in place at once, so that a test that runs meanwhile finds the old one or the new one.
  await rm(join(root, "dist"), { recursive: true, force: true });
  await rename(made, join(root, "dist"));
  process.stdout.write(`${stdout.trim()}\n`);
}

function entry(stage: "main" | "post", name: string): string {
  return `import { ${stage} } from "./index.js";\nawait ${stage}(${JSON.stringify(name)});\n`;
}

/**
 * The entry of @actions/github makes an Octokit, with an HTTP client of its own, as it is loaded: a third of the time to
 * the first request. Of that package only the context is used, so the bundle takes the file that holds it.
 */
async function useContextAlone(): Promise<void> {
  const folder = join(root, "build/node_modules/@actions/github");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "type": "module", "exports": "./index.js" }\n');
  await writeFile(
    join(folder, "index.js"),
    'import { Context } from "../../../../node_modules/@actions/github/lib/context.js";\nexport const context = new Context();\n',
  );
}

await build();
