// Fetches what actions/checkout would, from the server of the run, with git. CommonJS, as it is run where no package.json is.
const { execFileSync } = require("node:child_process");

const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? "";
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_SHA, GITHUB_WORKSPACE } = process.env;
const git = (...words) =>
  execFileSync("git", words, { cwd: GITHUB_WORKSPACE, stdio: ["ignore", "pipe", "inherit"] });

const url = `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`;
const ref = input("ref") || GITHUB_SHA;
const basic = Buffer.from(`x-access-token:${input("token")}`).toString("base64");
const depth = input("fetch-depth") === "0" ? [] : [`--depth=${input("fetch-depth")}`];

git("init", "--quiet", "--initial-branch=main");
git("remote", "add", "origin", url);
git(
  "-c",
  `http.extraheader=Authorization: Basic ${basic}`,
  "fetch",
  "--quiet",
  "--no-tags",
  ...depth,
  "origin",
  ref,
);
git("checkout", "--quiet", "--force", "--detach", "FETCH_HEAD");
if (input("persist-credentials") !== "false")
  git("config", "http.extraheader", `Authorization: Basic ${basic}`);
console.log(`checked out ${ref}: ${git("rev-parse", "HEAD").toString().trim()}`);
