import { argoCd } from "./argo-cd.ts";
import { argoRollouts } from "./argo-rollouts.ts";
import { azureSlots } from "./azure-slots.ts";
import { cloudRun } from "./cloud-run.ts";
import { dockerCompose } from "./docker-compose.ts";
import { easUpdate } from "./eas-update.ts";
import { ecs } from "./ecs.ts";
import { fly } from "./fly.ts";
import { googlePlay } from "./google-play.ts";
import { helm } from "./helm.ts";
import { heroku } from "./heroku.ts";
import { kubectl } from "./kubectl.ts";
import { lambda } from "./lambda.ts";
import { nomad } from "./nomad.ts";
import type { Platform } from "./platform.ts";
import { vercel } from "./vercel.ts";

/** Platforms that are known by what a workflow does; of two that know a step, the earlier one has it. */
export const platforms: readonly Platform[] = [
  argoRollouts,
  argoCd,
  helm,
  kubectl,
  ecs,
  lambda,
  cloudRun,
  azureSlots,
  nomad,
  fly,
  heroku,
  vercel,
  easUpdate,
  googlePlay,
  dockerCompose,
];
