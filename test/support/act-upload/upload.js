// Speaks the protocol of GitHub's artifact service (Twirp over JSON). CommonJS, as it is run where no package.json is.
const { execFileSync } = require("node:child_process");
const { appendFileSync, existsSync, readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? "";
const { ACTIONS_RESULTS_URL, ACTIONS_RUNTIME_TOKEN, GITHUB_OUTPUT, GITHUB_RUN_ID, RUNNER_TEMP } = process.env;

async function call(method, body) {
  const answer = await fetch(
    new URL(`twirp/github.actions.results.api.v1.ArtifactService/${method}`, ACTIONS_RESULTS_URL),
    {
      method: "POST",
      headers: { authorization: `Bearer ${ACTIONS_RUNTIME_TOKEN}`, "content-type": "application/json" },
      body: JSON.stringify({
        workflowRunBackendId: GITHUB_RUN_ID,
        workflowJobRunBackendId: GITHUB_RUN_ID,
        ...body,
      }),
    },
  );
  const said = await answer.json();
  if (!answer.ok || said.ok !== true) throw new Error(`${method}: ${answer.status}`);
  return said;
}

async function upload() {
  const name = input("name");
  if (/[":<>|*?\r\n\\/]/.test(name) || name === "") throw new Error(`an artifact may not be called ${name}`);
  const folder = input("path");
  const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  if (!files.some((file) => file.isFile())) {
    if (input("if-no-files-found") === "error") throw new Error(`no files below ${folder}`);
    return;
  }
  const zip = join(RUNNER_TEMP, `${name}.zip`);
  execFileSync("python3", ["-m", "zipfile", "-c", zip, folder]);
  const { signedUploadUrl } = await call("CreateArtifact", { name, version: 4 });
  const bytes = readFileSync(zip);
  const put = await fetch(`${signedUploadUrl}&comp=block`, { method: "PUT", body: bytes });
  if (put.status !== 201) throw new Error(`upload: ${put.status}`);
  const { artifactId } = await call("FinalizeArtifact", { name, size: String(bytes.length) });
  appendFileSync(GITHUB_OUTPUT, `artifact-id=${artifactId}\n`);
  console.log(`kept ${name}: ${bytes.length} bytes`);
}

upload().catch((error) => {
  console.log(`::error::${error.message}`);
  process.exitCode = 1;
});
