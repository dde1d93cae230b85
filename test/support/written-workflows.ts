import { stringify } from "yaml";
import { textAfter } from "../../src/core/init/proposal.ts";
import { propose } from "../../src/core/init/propose.ts";
import { surveyTeam } from "../flows/init/survey-team.ts";
import { teams } from "../flows/init/teams.ts";
import { type PlatformStep, platformSteps } from "./platform-steps.ts";

/** A workflow that `init` writes. */
export interface WrittenWorkflow {
  readonly team: string;
  readonly path: string;
  readonly text: string;
}

/**
 * Every workflow that `init` writes: for the teams as they come to us, for one that has nothing, for each way in which a step
 * deploys to a platform, and for each answer that a clone can give to what is asked. A file that several get comes once.
 */
export async function writtenWorkflows(): Promise<readonly WrittenWorkflow[]> {
  const found = new Map<string, WrittenWorkflow>();
  for (const [team, files] of Object.entries({ ...teams, nothing: {}, ...onPlatforms(), ...answering() })) {
    for (const one of propose(await surveyTeam(files)).files) {
      if (!one.path.startsWith(".github/workflows/")) continue;
      const text = textAfter(one);
      const key = `${one.path}\n${text}`;
      if (!found.has(key)) found.set(key, { team, path: one.path, text });
    }
  }
  return [...found.values()];
}

type Files = Readonly<Record<string, string>>;

/** As GitHub fills it in. */
function given(expression: string): string {
  return `\${{ ${expression} }}`;
}

const ofCommit = `ghcr.io/acme/shop:${given("github.sha")}`;

function onPlatforms(): Readonly<Record<string, Files>> {
  const each = platformSteps.map(
    ([id, step], at) => [`${id} ${at + 1}`, deploying(step, [ofCommit])] as const,
  );
  return Object.fromEntries(each);
}

/** What a release has, which command deploys it, what it is given, and where it goes. */
function answering(): Readonly<Record<string, Files>> {
  const own = { run: './ops/deploy.sh "$TARGET" "$GITHUB_SHA"' };
  const secret = { TOKEN: given("secrets.DEPLOY_TOKEN") };
  return {
    "no image": deploying(own, []),
    "an image without a known tag": deploying(own, [
      `ghcr.io/acme/shop:${given("steps.meta.outputs.version")}`,
    ]),
    "an image with a tag of its own": deploying(own, [`ghcr.io/acme/shop:v${given("github.run_number")}`]),
    "two images": deploying(own, [ofCommit, `ghcr.io/acme/worker:${given("github.sha")}`]),
    "a secret": deploying(own, [ofCommit], { env: { ...secret, TARGET: "live" } }),
    "a variable that only the workflow knows": deploying(own, [ofCommit], {
      env: { TARGET: given("steps.target.outputs.name") },
    }),
    "a command that cannot be copied": deploying({ run: `./deploy ${given("steps.meta.outputs.version")}` }, [
      ofCommit,
    ]),
    "two environments": deploying(own, [ofCommit], { environments: ["staging", "production"] }),
    "an environment with a name that no job can have": deploying(own, [ofCommit], {
      environments: ["live: eu / 1"],
    }),
    "names that are taken": {
      ...deploying(own, [ofCommit]),
      ...Object.fromEntries(
        ["rollback-plan", "ship", "rollback", "incidents"].map((name) => [
          `.github/workflows/${name}.yml`,
          "on: push\njobs: { a: { runs-on: ubuntu-latest, steps: [{ run: make }] } }\n",
        ]),
      ),
    },
  };
}

interface About {
  readonly env?: Readonly<Record<string, string>>;
  readonly environments?: readonly string[];
}

/** A team whose workflow pushes these images and deploys by this step. */
function deploying(step: PlatformStep, images: readonly string[], about: About = {}): Files {
  const { env = {}, environments = ["production"] } = about;
  const push = images.map((tags) => ({ uses: "docker/build-push-action@v6", with: { push: true, tags } }));
  const jobs = environments.map((environment, at) => [
    `deploy-${at + 1}`,
    {
      needs: "build",
      "runs-on": "ubuntu-latest",
      environment: { name: environment, url: "https://shop.example" },
      steps: [
        { uses: "actions/checkout@v4" },
        "run" in step ? { ...step, env } : { ...step, uses: `${step.uses}@v1` },
      ],
    },
  ]);
  const build = { "runs-on": "ubuntu-latest", steps: [{ uses: "actions/checkout@v4" }, ...push] };
  const workflow = {
    name: "deploy",
    on: { push: { branches: ["main"] } },
    jobs: { build, ...Object.fromEntries(jobs) },
  };
  return { ".github/workflows/deploy.yml": stringify(workflow) };
}
