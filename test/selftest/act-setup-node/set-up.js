// Puts an `npm` in front that links the packages of this machine, as there is no registry here, and runs no scripts: those of
// package.json have tests of their own. CommonJS, as no package.json is near.
const { appendFileSync, chmodSync, mkdtempSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

const folder = mkdtempSync(join(process.env.RUNNER_TEMP || tmpdir(), "act-npm-"));
const npm = join(folder, "npm");
writeFileSync(
  npm,
  '#!/bin/sh\nif [ "$1" = ci ]; then exec ln -sfn "$INSTALLED_PACKAGES" node_modules; fi\necho "npm $*"\n',
);
chmodSync(npm, 0o755);
appendFileSync(process.env.GITHUB_PATH, `${folder}\n`);
console.log(`node ${process.version}`);
