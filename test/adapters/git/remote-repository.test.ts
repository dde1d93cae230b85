import { expect, test } from "vitest";
import { remoteRepository } from "../../../src/adapters/git/remote-repository.ts";

test.each([
  ["https://github.com/acme/shop.git", "github.com"],
  ["https://mona:secret@GitHub.com/acme/shop/", "github.com"],
  ["git@github.com:acme/shop.git", "github.com"],
  ["ssh://git@ssh.github.com:443/acme/shop.git", "github.com"],
  ["git@git.acme.example:acme/shop", "git.acme.example"],
])("%s is acme/shop on %s", (remote, host) => {
  expect(remoteRepository(remote)).toEqual({ host, owner: "acme", repo: "shop" });
});

test.each([
  "/home/mona/shop.git",
  "file:///home/acme/shop",
  "https://github.com/acme",
  "https://gitlab.example/group/part/shop.git",
  "https://github.com/acme/sh%20op",
  "",
])("%j has none of GitHub's form", (remote) => {
  expect(remoteRepository(remote)).toBeNull();
});
