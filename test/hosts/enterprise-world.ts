import { rm } from "node:fs/promises";
import { afterEach, beforeEach, expect } from "vitest";
import type { EnterpriseOptions } from "../../src/rehearsal/github/features-host.ts";
import { startGitHub } from "../../src/rehearsal/github/server.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";

/** A server that stands below a path of its host and lacks all that a server may lack. */
export const oldServer: EnterpriseOptions = { version: "3.14.2", serverPath: "/github" };

/** As `actionWorld`, on a GitHub Enterprise Server. */
export function enterpriseWorld(enterprise: EnterpriseOptions = oldServer): ActionWorld {
  let current: ActionWorld | undefined;
  beforeEach(async () => {
    const [{ github, ...rest }, server] = await Promise.all([
      startActionWorld(),
      startGitHub({ enterprise, ownerType: "Organization" }),
    ]);
    await github.close();
    const close = async (): Promise<void> => {
      await Promise.all([rest.registry.close(), rest.service.close(), server.close()]);
      await rm(rest.folder, { recursive: true, force: true });
    };
    current = { ...rest, github: server, close };
  });
  afterEach(async () => {
    const violations = current?.github.violations ?? [];
    await current?.close();
    expect(violations).toEqual([]);
  });
  return new Proxy({} as ActionWorld, {
    get: (_target, name) => Reflect.get(current ?? {}, name),
  });
}
