/** A step that deploys to a platform, as teams write it in their workflows. */
export type PlatformStep =
  | { readonly run: string }
  | { readonly uses: string; readonly with: Readonly<Record<string, string>> };

const run = (script: string): PlatformStep => ({ run: script });
const uses = (name: string, given: Readonly<Record<string, string>> = {}): PlatformStep => ({
  uses: name,
  with: given,
});

/** By the id of the recipe: a step, and the names that it tells. Each platform that `init` knows has one. */
export const platformSteps: readonly (readonly [string, PlatformStep, Readonly<Record<string, string>>])[] = [
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
