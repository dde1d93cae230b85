import { appStore } from "./app-store.ts";
import { argoCd } from "./argo-cd.ts";
import { argoRollouts } from "./argo-rollouts.ts";
import { azureSlots } from "./azure-slots.ts";
import { cloudRun } from "./cloud-run.ts";
import { codePush } from "./code-push.ts";
import { dockerCompose } from "./docker-compose.ts";
import { easUpdate } from "./eas-update.ts";
import { ecs } from "./ecs.ts";
import { flagger } from "./flagger.ts";
import { fly } from "./fly.ts";
import { googlePlay } from "./google-play.ts";
import { helm } from "./helm.ts";
import { heroku } from "./heroku.ts";
import { kubectl } from "./kubectl.ts";
import { lambda } from "./lambda.ts";
import { nomad } from "./nomad.ts";
import type { Recipe } from "./recipe.ts";
import { systemd } from "./systemd.ts";
import { vercel } from "./vercel.ts";

/** Every recipe, in the order in which they are shown. */
export const recipes: readonly Recipe[] = [
  kubectl,
  helm,
  argoCd,
  argoRollouts,
  flagger,
  ecs,
  lambda,
  cloudRun,
  azureSlots,
  nomad,
  fly,
  heroku,
  vercel,
  systemd,
  dockerCompose,
  easUpdate,
  codePush,
  googlePlay,
  appStore,
];
