import type { Recipe } from "./recipe.ts";

const described = ["aws", "ecs", "describe-services", "--cluster", "production", "--services", "shop"];

/** A service of Amazon ECS that deploys by itself (rolling, or its own blue-green). */
export const ecs: Recipe = {
  id: "ecs",
  title: "Amazon ECS",
  kind: "container",
  when: "A service whose deployments ECS carries out itself, and not CodeDeploy.",
  layers: {
    redeploy: {
      command: [
        "aws",
        "ecs",
        "update-service",
        "--cluster",
        "production",
        "--service",
        "shop",
        "--task-definition",
        "{config.task-definition}",
        "--query",
        "service.taskDefinition",
      ],
      read: {
        kind: "command",
        command: [...described, "--output", "json"],
        json: [
          {
            path: "$.services[0].deployments[?@.status == 'PRIMARY'].taskDefinition",
            matches: ":task-definition/{config.task-definition}$",
          },
          { path: "$.services[0].deployments[?@.status == 'PRIMARY'].rolloutState", equals: "COMPLETED" },
          { path: "$.services[0].deployments[1]", exists: false },
        ],
      },
      timeout: "15m",
    },
  },
  gate: [
    {
      kind: "metric",
      name: "ecs",
      command: [...described, "--output", "json"],
      value: "$.services[0].deployments[?@.status == 'PRIMARY'].rolloutState",
      outcomes: { good: ["COMPLETED"], bad: ["FAILED"], missing: ["IN_PROGRESS"] },
    },
  ],
  records: [
    "`config.task-definition`: family and revision, such as `shop:42`, registered before the release with the image by digest. A revision never changes.",
  ],
  reads:
    "The primary deployment is of this task definition and completed, and no other deployment is left. `aws ecs wait services-stable` is also true when the circuit breaker went back to the bad release, and gives up after ten minutes.",
  needs: [
    "`aws`, with a role through `aws-actions/configure-aws-credentials`",
    "`ecs:UpdateService` and `ecs:DescribeServices` on the service, `iam:PassRole` on the roles of the task",
  ],
  notes: [
    "A task definition with `shop:latest` in it brings back whatever has that name now. Register it with `{artifact.app}`.",
    "A deregistered revision cannot be used: keep those of the releases that you may return to.",
    "While a deployment is under way, `aws ecs stop-service-deployment --stop-type ROLLBACK` returns at once, to the service revision before. Its ARN is known only then, so it needs a script.",
    "Services under CodeDeploy refuse a new task definition here. Their way back is `aws deploy stop-deployment --auto-rollback-enabled`, or a deployment of the older one.",
    "Leave `--force-new-deployment` out: it would replace all tasks each time.",
  ],
  stays: [
    "Secrets and parameters that the task definition names without a version: tasks read them as they are now",
    "Desired count, load balancer and network of the service",
  ],
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/stop-service-deployment.html",
    "https://docs.aws.amazon.com/goto/WebAPI/ecs-2014-11-13/DeploymentCircuitBreaker",
    "https://github.com/boto/botocore/blob/develop/botocore/data/ecs/2014-11-13/service-2.json",
    "https://github.com/boto/botocore/blob/develop/botocore/data/ecs/2014-11-13/waiters-2.json",
  ],
};
