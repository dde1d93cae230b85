// Objects as `--output json` prints them, with the fields that the platforms' own types have: RolloutStatus of
// argoproj/argo-rollouts v1alpha1, CanaryStatus of fluxcd/flagger v1beta1, ApplicationStatus of argoproj/argo-cd v1alpha1.

/** A Rollout of the fifth generation, of which the controller has seen this one. */
export function rollout(
  status: { readonly phase: string; readonly [key: string]: unknown },
  seen = "5",
): string {
  return JSON.stringify({
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Rollout",
    metadata: { name: "shop", namespace: "shop", generation: 5, resourceVersion: "81244" },
    spec: {
      replicas: 4,
      strategy: { canary: { steps: [{ setWeight: 20 }, { pause: {} }, { setWeight: 60 }] } },
      template: { spec: { containers: [{ name: "app", image: "ghcr.io/acme/shop@sha256:2222" }] } },
    },
    status: {
      HPAReplicas: 4,
      availableReplicas: 4,
      blueGreen: {},
      canary: {},
      conditions: [
        {
          type: "Available",
          status: "True",
          reason: "AvailableReason",
          message: "Rollout has minimum availability",
          lastUpdateTime: "2026-03-01T12:03:10Z",
          lastTransitionTime: "2026-03-01T12:03:10Z",
        },
      ],
      currentPodHash: "6c54544bf9",
      observedGeneration: seen,
      readyReplicas: 4,
      replicas: 5,
      selector: "app=shop",
      stableRS: "75b4f8d5c6",
      updatedReplicas: 1,
      ...status,
    },
  });
}

/** A Canary whose phase was entered at this time. */
export function canary(phase: string, lastTransitionTime: string, weight = 0): string {
  return JSON.stringify({
    apiVersion: "flagger.app/v1beta1",
    kind: "Canary",
    metadata: { name: "shop", namespace: "shop", generation: 2 },
    spec: {
      targetRef: { apiVersion: "apps/v1", kind: "Deployment", name: "shop" },
      analysis: { interval: "30s", threshold: 5, maxWeight: 50, stepWeight: 10 },
    },
    status: {
      canaryWeight: weight,
      conditions: [
        {
          type: "Promoted",
          status: phase === "Succeeded" ? "True" : phase === "Failed" ? "False" : "Unknown",
          reason: phase,
          message: "",
          lastUpdateTime: lastTransitionTime,
          lastTransitionTime,
        },
      ],
      failedChecks: phase === "Failed" ? 5 : 0,
      iterations: 0,
      lastAppliedSpec: "5454669676",
      lastPromotedSpec: "6b8d4c5f7d",
      lastTransitionTime,
      phase,
      trackedConfigs: {},
    },
  });
}

/** An Application of Argo CD with these images among its live resources. */
export function application(health: string, sync = "Synced", images: readonly string[] = []): string {
  return JSON.stringify({
    apiVersion: "argoproj.io/v1alpha1",
    kind: "Application",
    metadata: { name: "shop", namespace: "argocd" },
    status: {
      health: { status: health },
      sync: { status: sync, revision: "4f2c8f0de3b0c0c6a9c0f0a3d2f6ad5f6d8a4c11" },
      summary: { images: ["docker.io/envoyproxy/envoy:v1.30.1", ...images] },
    },
  });
}

interface Deployment {
  readonly status: string;
  readonly taskDefinition: string;
  readonly rolloutState: string;
}

/** A service of ECS as `describe-services` prints it. */
export function ecsService(deployments: readonly Deployment[]): string {
  const arn = "arn:aws:ecs:eu-central-1:111122223333:task-definition";
  return JSON.stringify({
    services: [
      {
        serviceName: "shop",
        status: "ACTIVE",
        desiredCount: 4,
        runningCount: 4,
        deployments: deployments.map((one) => ({ ...one, taskDefinition: `${arn}/${one.taskDefinition}` })),
      },
    ],
    failures: [],
  });
}
