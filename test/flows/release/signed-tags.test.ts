import { describe, expect, it } from "vitest";
import { machineGit } from "../../../src/adapters/git/git.ts";
import { tags } from "../../../src/adapters/github/tags.ts";
import { readSigningKey, type SigningKey } from "../../../src/core/release/signing-key.ts";
import { tagMessage } from "../../../src/core/release/tag-message.ts";
import { makeSignedTag, signingProblems } from "../../../src/flows/release/sign-tag.ts";
import { verifyTagSignature } from "../../../src/flows/release/verify-tag-signature.ts";
import type { Log } from "../../../src/kernel/ports/index.ts";
import { gpgKey, type Keys, place, sshKey } from "../../adapters/git/world.ts";
import { openAdapterWorld, suiteError } from "../../adapters/github/world.ts";

const date = "2026-05-01T10:00:00Z";
const message = tagMessage("1.0.0", "a".repeat(64), "c".repeat(40));

describe("a signed tag", () => {
  it.each([
    ["ssh", "ed25519"],
    ["ssh", "rsa"],
    ["gpg", ""],
  ] as const)("is created, found by the API and good on the way back (%s %s)", async (kind, type) => {
    const { ports, folder, head, find } = await world();
    const keys = kind === "ssh" ? sshKey(folder, type, "right") : gpgKey(folder, "right");

    const made = await makeSignedTag(
      ports,
      keyOf(keys, "right"),
    )({ name: "v1.0.0", commit: head, message, date });
    const verified = await verifyTagSignature(ports, await find("v1.0.0"), [keys.publicKey]);

    expect(made).toBe("created");
    expect(verified).toEqual({ kind: "good", signer: expect.any(String) });
  });

  it("made again exists, and another run's signature on it counts as well", async () => {
    const { ports, folder, head, find } = await world();
    const keys = gpgKey(folder);
    const make = makeSignedTag(ports, keyOf(keys));
    const tag = { name: "v1.0.0", commit: head, message, date };

    const made = [await make(tag), await make({ ...tag, date: "2026-05-02T10:00:00Z" })];

    expect(made).toEqual(["created", "exists"]);
    expect(await verifyTagSignature(ports, await find("v1.0.0"), [keys.publicKey])).toMatchObject({
      kind: "good",
    });
  });
});

describe("a tag on the way back", () => {
  it("that nobody signed is unsigned, annotated or not", async () => {
    const { ports, github, api, folder, head, find } = await world();
    const { publicKey } = sshKey(folder, "ed25519");
    await tags(api).create({ name: "v1.0.0", commit: head, message, date });
    github.repository.setRef("refs/tags/v2.0.0", head);

    for (const name of ["v1.0.0", "v2.0.0"]) {
      expect(await verifyTagSignature(ports, await find(name), [publicKey])).toEqual({ kind: "unsigned" });
    }
  });

  it("that someone else signed is bad", async () => {
    const { signed, ports, folder, find } = await worldWithTag();
    const stranger = sshKey(folder, "ed25519");

    const verified = await verifyTagSignature(ports, await find(signed), [stranger.publicKey]);

    expect(verified).toMatchObject({
      kind: "bad",
      problem: expect.stringContaining("not among the signers"),
    });
  });

  it("that was copied to another name is bad: its signature is for the first one", async () => {
    const { github, ports, keys, find } = await worldWithTag();
    github.repository.setRef("refs/tags/v2.0.0", github.repository.refs.get("refs/tags/v1.0.0") ?? "");

    const verified = await verifyTagSignature(ports, await find("v2.0.0"), [keys.publicKey]);

    expect(verified).toMatchObject({ kind: "bad", problem: expect.stringContaining("`v1.0.0`") });
  });

  it.each([
    ["commit", (text: string, next: string) => text.replace(/^object .*/, `object ${next}`)],
    ["message", (text: string) => text.replace("a".repeat(64), "b".repeat(64))],
    ["name", (text: string) => text.replace("tag v1.0.0", "tag v2.0.0")],
  ])("that carries the signature of another (%s changed) is bad", async (what, change) => {
    const { github, ports, keys, head, find } = await worldWithTag();
    const next = github.repository.commit({ branch: "main", files: { a: "a" }, message: "Next" });
    const before = await ports.git.readTag("v1.0.0");
    const forged = change(before.kind === "annotated" ? before.text : "", next);
    const name = what === "name" ? "v2.0.0" : "v1.0.0";
    github.repository.deleteRef("refs/tags/v1.0.0");
    await ports.git.pushTag({ name, commit: what === "commit" ? next : head, object: forged });

    const verified = await verifyTagSignature(ports, await find(name), [keys.publicKey]);

    expect(verified).toMatchObject({ kind: "bad", problem: expect.stringContaining("does not fit") });
  });

  it.each([
    ["commit", { commit: "1".repeat(40) }],
    ["manifest", { message: tagMessage("1.0.0", "b".repeat(64), "c".repeat(40)) }],
  ])("whose signed words are not what was read (%s) is bad", async (what, other) => {
    const { signed, ports, keys, find } = await worldWithTag();

    const verified = await verifyTagSignature(ports, { ...(await find(signed)), ...other }, [keys.publicKey]);

    expect(verified).toMatchObject({ kind: "bad", problem: expect.stringContaining(what) });
  });

  it("that was moved since it was read is bad", async () => {
    const { signed, github, ports, head, keys, find } = await worldWithTag();
    const read = await find(signed);
    github.repository.setRef("refs/tags/v1.0.0", head);

    expect(await verifyTagSignature(ports, read, [keys.publicKey])).toMatchObject({
      kind: "bad",
      problem: expect.stringContaining("moved"),
    });
  });

  it("is neither good nor bad where nobody is named to compare with, or git is missing", async () => {
    const { signed, ports, bare, keys, find } = await worldWithTag();
    const read = await find(signed);

    const kinds = [
      (await verifyTagSignature(ports, read, [])).kind,
      (await verifyTagSignature({ git: bare }, read, [keys.publicKey])).kind,
    ];

    expect(kinds).toEqual(["unknown", "unknown"]);
  });
});

describe("a key", () => {
  it("that can sign and is the policy's has no problem", async () => {
    const { ports, folder } = await world();
    const [ssh, gpg] = [sshKey(folder, "ed25519"), gpgKey(folder)];
    const signers = [ssh.publicKey, gpg.publicKey];

    expect(await signingProblems(ports, { key: keyOf(ssh), signers })).toEqual([]);
    expect(await signingProblems(ports, { key: keyOf(gpg), signers })).toEqual([]);
  });

  it("that the policy does not name is found out before anything is written", async () => {
    const { ports, folder, github } = await world();
    const [ours, theirs] = [sshKey(folder, "ed25519"), sshKey(folder, "ed25519")];

    const problems = await signingProblems(ports, { key: keyOf(theirs), signers: [ours.publicKey] });

    expect(problems).toMatchObject([{ subject: "Input `signing-key`" }]);
    expect(github.requests).toEqual([]);
  });

  it("that a passphrase protects is told apart from one that cannot be read", async () => {
    const { ports, folder } = await world();
    const locked = sshKey(folder, "ed25519", "right");

    const [problem] = await signingProblems(ports, { key: keyOf(locked), signers: [] });

    expect(problem?.write).toBe("Give `signing-passphrase` too.");
  });
});

describe("a signed tag that GitHub does not take", () => {
  it.each([
    ["PERMISSION_MISSING", { permissions: { contents: "read" } }, undefined],
    ["TAG_BURNED", {}, "v1.0.0"],
  ] as const)("is one clear error: %s", async (code, token, burned) => {
    const { portsAs, folder, head, github } = await world();
    if (burned !== undefined) github.repository.burnedTags.add(burned);
    const make = makeSignedTag(portsAs(token), keyOf(sshKey(folder, "ed25519")));

    const error = await suiteError(make({ name: "v1.0.0", commit: head, message, date }));

    expect(error.code).toBe(code);
  });

  it("because its answer was lost is in doubt, so that it is looked for", async () => {
    const { ports, folder, head, github, find } = await world();
    const route = "/{owner}/{repo}.git/git-receive-pack";
    github.fail({ method: "POST", route, times: 1, status: 502, applied: true });
    const make = makeSignedTag(ports, keyOf(sshKey(folder, "ed25519")));

    const error = await suiteError(make({ name: "v1.0.0", commit: head, message, date }));

    expect(error.code).toBe("GITHUB_FAILED");
    expect((await find("v1.0.0")).commit).toBe(head);
  });
});

it("no secret is in the log or in an error", async () => {
  const { ports, bare, folder, head, logged } = await world();
  const key = keyOf(sshKey(folder, "ed25519", "right"), "right");
  await makeSignedTag(ports, key)({ name: "v1.0.0", commit: head, message, date });

  const errors = [
    await suiteError(makeSignedTag(ports, { ...key, passphrase: "wrong-one" })(factsOf(head))),
    await suiteError(makeSignedTag({ ...ports, git: bare }, key)(factsOf(head))),
  ];

  const said = [...logged, ...errors.map((error) => `${error.message} ${error.hint} ${error.stack}`)].join(
    "\n",
  );
  expect(said).not.toMatch(/right|wrong-one|ghs_|PRIVATE KEY/);
  expect(logged).toEqual(["tag v1.0.0 is signed with an SSH key"]);
});

function factsOf(commit: string) {
  return { name: "v1.0.0", commit, message, date };
}

function keyOf(keys: Keys, passphrase: string | null = null): SigningKey {
  const reading = readSigningKey(keys.privateKey, passphrase);
  if (reading.kind === "key") return reading.key;
  throw new Error(reading.problem);
}

async function world() {
  const opened = await openAdapterWorld();
  const own = place();
  const logged: string[] = [];
  const log: Log = {
    info: (line) => void logged.push(line),
    group: () => {},
    warning() {},
    error() {},
    mask() {},
  };
  const { github } = opened;
  const portsAs = (request: { permissions?: { contents: "read" } }, environment = process.env) => {
    const token = github.issueToken({
      label: "job",
      login: "github-actions[bot]",
      type: "Bot",
      permissions: { contents: "write" },
      ...request,
    });
    const repositoryUrl = (): string => `${github.url}/acme/shop`;
    const { workspace, temp } = own;
    const signal = new AbortController().signal;
    return { git: machineGit({ workspace, temp, environment, repositoryUrl, token, log, signal }), log };
  };
  const find = async (name: string) => {
    const tag = await tags(opened.api).find(name);
    if (tag === null) throw new Error(`no tag ${name}`);
    return tag;
  };
  const { git: bare } = portsAs({}, { PATH: own.folder });
  return { ...opened, ...own, ports: portsAs({}), portsAs, bare, find, logged };
}

async function worldWithTag() {
  const own = await world();
  const keys = sshKey(own.folder, "ed25519");
  await makeSignedTag(own.ports, keyOf(keys))(factsOf(own.head));
  return { ...own, keys, signed: "v1.0.0" };
}
