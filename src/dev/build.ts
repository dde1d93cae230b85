import { execFile } from "node:child_process";
import { chmod, copyFile, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
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
    [ncc, "build", "build/bundle.js", "-o", "build/dist", "--license", "licenses.txt", "--no-cache"],
    { cwd: root, maxBuffer: 16_777_216 },
  );
  for (const [name, open] of Object.entries(registry)) {
    await writeFile(join(made, `${name}.js`), entry("main", name));
    const { post } = await open();
    if (post !== undefined) await writeFile(join(made, `${name}-post.js`), entry("post", name));
  }
  await writeFile(join(made, "cli.js"), commandLine);
  await chmod(join(made, "cli.js"), 0o755);
  await layParsers(join(made, "parsers"));
  const bundle = await readFile(join(made, "index.js"), "utf8");
  if (bundle.includes(root)) throw new Error("dist/index.js holds a path of this machine.");
  // Put in place at once, so that a test that runs meanwhile finds the old one or the new one.
  await rm(join(root, "dist"), { recursive: true, force: true });
  await rename(made, join(root, "dist"));
  process.stdout.write(`${stdout.trim()}\n`);
}

// Started by its name in `bin` of package.json, through whatever link npm makes to it.
const commandLine = '#!/usr/bin/env node\nimport { cli } from "./index.js";\nawait cli();\n';

const LANGUAGES = "c-sharp go javascript php python ruby rust tsx typescript".split(" ");

/**
 * Parsers are WebAssembly beside the bundle, each loaded when a migration of its language is judged. ncc follows none of
 * their files, and breaks what Emscripten makes when it is bundled as a module; so they are CommonJS of their own.
 */
async function layParsers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "package.json"), '{ "type": "commonjs" }\n');
  const grammars = join(modules, "@vscode/tree-sitter-wasm/wasm");
  const copies = [
    ...LANGUAGES.map((language) => join(grammars, `tree-sitter-${language}.wasm`)),
    join(modules, "tree-sitter-elixir/tree-sitter-elixir.wasm"),
    join(modules, "web-tree-sitter/web-tree-sitter.cjs"),
    join(modules, "web-tree-sitter/web-tree-sitter.wasm"),
  ];
  for (const from of copies) {
    await copyFile(from, join(folder, basename(from)));
    // Packages carry the execute bit on some of them, which no checkout on Windows keeps.
    await chmod(join(folder, basename(from)), 0o644);
  }
  const postgres = join(modules, "libpg-query/wasm");
  const out = join(folder, "postgres");
  const ncc = join(modules, "@vercel/ncc/dist/ncc/cli.js");
  await run(process.execPath, [ncc, "build", join(postgres, "index.cjs"), "-o", out, "--no-cache"], {
    cwd: root,
  });
  await copyFile(join(postgres, "libpg-query.wasm"), join(out, "libpg-query.wasm"));
  await chmod(join(out, "libpg-query.wasm"), 0o644);
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
