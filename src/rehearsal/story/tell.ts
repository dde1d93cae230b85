import { collect } from "../page/collect.ts";
import type { World } from "../world.ts";
import { everythingAgain, postmortem } from "./aftermath.ts";
import { badRelease } from "./bad-release.ts";
import { change } from "./change.ts";
import { firstRelease } from "./first-release.ts";
import { fixedRelease } from "./fixed-release.ts";
import { openScene } from "./scene.ts";
import type { Stages } from "./stage.ts";
import type { Steps } from "./steps.ts";
import { wayBack } from "./way-back.ts";

/** What the story leaves behind for people and for tests. */
export interface Told {
  readonly rolledBackFrom: string;
  readonly rolledBackTo: string;
  readonly artifactDigest: string;
  readonly secondsToRollback: number;
  /** In the order in which they were taken. */
  readonly layers: readonly string[];
  readonly schemaRestored: boolean;
  readonly issueUrl: string;
  readonly secondRunWrites: number;
  /** Files for people to look at, by name. */
  readonly pages: Readonly<Record<string, string>>;
}

/** From the first release to the postmortem, everything a second time, and the fix that comes out in steps. */
export async function tell(world: World, stages: Stages, steps: Steps): Promise<Told> {
  const scene = await openScene(world, stages, steps);
  const first = await firstRelease(scene);
  const second = await change(scene, first);
  const bad = await badRelease(scene, second);
  const returned = await wayBack(scene, bad, first);
  const issueUrl = await postmortem(scene, bad);
  const secondRunWrites = await everythingAgain(scene, bad, first);
  await fixedRelease(scene, first, second);
  return {
    rolledBackFrom: returned.from,
    rolledBackTo: returned.to,
    artifactDigest: first.digest,
    secondsToRollback: returned.seconds,
    layers: returned.layers,
    schemaRestored: returned.schemaRestored,
    issueUrl,
    secondRunWrites,
    pages: { ...scene.pages, ...collect(world.github.repository, bad.id) },
  };
}
