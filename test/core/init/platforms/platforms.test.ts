import { describe, expect, it } from "vitest";
import { fitRecipe } from "../../../../src/core/init/fit-recipe.ts";
import { platforms } from "../../../../src/core/init/platforms/index.ts";
import type { StepWords } from "../../../../src/core/init/platforms/platform.ts";
import { shellCommands } from "../../../../src/core/init/shell-commands.ts";
import { readPolicy } from "../../../../src/core/policy/read.ts";
import { yamlText } from "../../../../src/core/text/yaml-text.ts";

const run = (script: string): StepWords => ({ action: null, commands: shellCommands(script) });
const uses = (name: string, given: Readonly<Record<string, string>> = {}): StepWords => ({
  action: { name, with: given },
  commands: [],
});

const told: readonly (readonly [string, StepWords, Readonly<Record<string, string>>])[] = [
  [
    "kubectl",
    run("kubectl -n shop set image deployment/api web=ghcr.io/acme/api:$SHA"),
    { namespace: "shop", deployment: "api", container: "web" },
  ],
  ["kubectl", run("kubectl apply -f k8s/\nkubectl rollout status deploy/api"), { deployment: "api" }],
  [
    "kubectl",
    run("kubectl set image deployment/api a=x b=y --namespace=shop"),
    { namespace: "shop", deployment: "api" },
  ],
  ["kubectl", uses("Azure/k8s-deploy", { namespace: "shop" }), { namespace: "shop" }],
  [
    "helm",
    run("helm upgrade --install api ./chart -n shop -f ops/live.yaml --set image.tag=$SHA"),
    { release: "api", namespace: "shop", values: "ops/live.yaml" },
  ],
  ["argo-cd", run("argocd app sync api --timeout 600"), { application: "api" }],
  [
    "argo-rollouts",
    run("kubectl argo rollouts set image api web=ghcr.io/acme/api:$SHA -n shop"),
    { namespace: "shop", rollout: "api", container: "web" },
  ],
  [
    "ecs",
    uses("aws-actions/amazon-ecs-deploy-task-definition", { service: "api", cluster: "acme" }),
    { service: "api", cluster: "acme" },
  ],
  [
    "ecs",
    run("aws ecs update-service --cluster acme --service $SERVICE --force-new-deployment"),
    { cluster: "acme" },
  ],
  [
    "lambda",
    run("aws lambda update-function-code --function-name api --zip-file fileb://a.zip"),
    { function: "api" },
  ],
  [
    "lambda",
    run(
      "aws lambda update-function-code --function-name api\naws lambda update-alias --function-name api --name live",
    ),
    { function: "api", alias: "live" },
  ],
  [
    "cloud-run",
    run("gcloud run deploy api --image $IMAGE --region europe-west1"),
    { service: "api", region: "europe-west1" },
  ],
  ["cloud-run", uses("google-github-actions/deploy-cloudrun", { service: "api" }), { service: "api" }],
  ["azure-slots", uses("azure/webapps-deploy", { "app-name": "api" }), { app: "api" }],
  ["nomad", run("nomad job run -var image=$IMAGE ops/api.nomad.hcl"), { file: "ops/api.nomad.hcl" }],
  ["fly", run("flyctl deploy --remote-only -a acme-api"), { app: "acme-api" }],
  ["heroku", uses("akhileshns/heroku-deploy", { heroku_app_name: "acme-api" }), { app: "acme-api" }],
  ["heroku", run("git push https://heroku:$KEY@git.heroku.com/acme-api.git HEAD:main"), { app: "acme-api" }],
  ["heroku", run("heroku pipelines:promote --app acme-staging --to acme-api"), { app: "acme-api" }],
  ["heroku", run("git push heroku main"), {}],
  ["vercel", run("vercel deploy --prebuilt --prod"), {}],
  ["eas-update", run("eas update --channel production --auto"), { channel: "production" }],
  [
    "google-play",
    uses("r0adkll/upload-google-play", { packageName: "com.acme.shop", track: "beta" }),
    { package: "com.acme.shop", track: "beta" },
  ],
  [
    "docker-compose",
    run("docker compose -f ops/compose.yaml up -d web"),
    { file: "ops/compose.yaml", service: "web" },
  ],
];

describe("platforms", () => {
  it.each(told)("%s is known by what a step does, with the names that it tells", (id, step, names) => {
    const known = platforms.find((one) => one.recognise(step) !== null);

    expect([known?.recipe.id, known?.recognise(step)]).toEqual([id, names]);
  });

  it("are each known by something above", () => {
    expect(new Set(platforms.map(({ recipe }) => recipe.id))).toEqual(new Set(told.map(([id]) => id)));
  });

  it.each([
    [run("kubectl get pods")],
    [run("docker push ghcr.io/acme/shop")],
    [run("git push origin main")],
    [run("helm lint chart")],
    [run("aws s3 ls")],
    [uses("actions/checkout")],
  ])("are not taken for what they are not: %j", (step) => {
    expect(platforms.filter((one) => one.recognise(step) !== null)).toEqual([]);
  });

  it("take no name that a recipe or a shell would read as its own", () => {
    const step = run("fly deploy --app '{artifact.app}'\n");
    const other = uses("akhileshns/heroku-deploy", { heroku_app_name: "a; rm -rf /" });

    expect(platforms.map((one) => one.recognise(step)).filter(Boolean)).toEqual([{}]);
    expect(platforms.map((one) => one.recognise(other)).filter(Boolean)).toEqual([{}]);
  });
});

describe.each(platforms.map((one) => [one.recipe.id, one] as const))("the recipe of %s", (_id, platform) => {
  const told = Object.entries(platform.needs).filter(([, { samples }]) => samples.length > 0);
  const all = Object.fromEntries(told.map(([key]) => [key, `my-${key}`]));
  const open = Object.values(platform.needs).filter(({ usual }) => usual === undefined);

  it.each(told.map(([key]) => key))("has the sample of `%s`, which its name takes the place of", (key) => {
    const { layers, gate } = fitRecipe(platform, { [key]: "a-name-of-mine" });

    expect(JSON.stringify([layers, gate])).toContain("a-name-of-mine");
  });

  it("has all its names in place, and is a policy that is read", () => {
    const { layers, gate } = fitRecipe(platform, all);
    const environment = { ...(gate.length === 0 ? {} : { gate: { checks: gate } }), rollback: layers };

    const reading = readPolicy(yamlText({ version: 1, environments: { production: environment } }));

    expect(reading).toMatchObject({ kind: "policy" });
  });

  it("keeps no sample where all its names are known", () => {
    const { layers, gate } = fitRecipe(platform, all);

    const isWhole = open.every(({ samples }) => samples.length > 0);
    expect(/"shop|shop"|\/shop\b/.test(JSON.stringify([layers, gate]))).toBe(!isWhole);
  });

  it("asks for the names that nothing tells", () => {
    expect(fitRecipe(platform, {}).open).toEqual(open);
    expect(fitRecipe(platform, all).open).toEqual(open.filter(({ samples }) => samples.length === 0));
  });
});
