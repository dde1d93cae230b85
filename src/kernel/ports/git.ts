/** What the workspace holds, as git sees it. */
export type CheckoutState =
  | {
      readonly kind: "checkout";
      /** Null before the first commit. */
      readonly head: string | null;
      readonly shallow: boolean;
      /** Tracked files that differ from `head`; the first 20 by name. */
      readonly modified: { readonly count: number; readonly first: readonly string[] };
      /** Whether `origin` is the repository of this run. */
      readonly remote: "same" | "other" | "none";
    }
  | { readonly kind: "absent"; readonly reason: "no-git" | "no-work-tree" }
  | { readonly kind: "unknown"; readonly problem: string };

export interface PrivateKey {
  readonly kind: "ssh" | "gpg";
  readonly text: string;
  readonly passphrase: string | null;
}

/** An armoured signature, or why the key gave none. */
export type SigningResult =
  | { readonly kind: "signed"; readonly signature: string }
  | { readonly kind: "refused"; readonly problem: string; readonly write: string };

/** Whether one of the given public keys signed a payload. Unknown: it could not be found out here. */
export type SignatureCheck =
  | { readonly kind: "good"; readonly signer: string }
  | { readonly kind: "bad"; readonly problem: string }
  | { readonly kind: "unknown"; readonly problem: string };

/** Why GitHub did not take a tag: `rule` is a ruleset or an immutable release that holds the name. */
export type PushRefusal = "token" | "permission" | "workflows" | "rule" | "no-commit" | "no-git" | "other";

export type PushResult =
  | { readonly kind: "created" }
  /** The ref was there before, whatever it names: not success. */
  | { readonly kind: "exists" }
  | { readonly kind: "refused"; readonly reason: PushRefusal; readonly seen: string }
  /** No answer came; the tag may be there. */
  | { readonly kind: "unanswered"; readonly problem: string };

export type TagReading =
  /** `sha` is the tag object's, and `text` all of the object. */
  | { readonly kind: "annotated"; readonly sha: string; readonly text: string }
  | { readonly kind: "lightweight"; readonly sha: string }
  | { readonly kind: "absent" }
  | { readonly kind: "unknown"; readonly problem: string };

/**
 * Git, ssh-keygen and gpg of this machine. What they print stays out of the job's log, keys are removed when they have
 * been used, and nothing that the workspace's own git settings name is run.
 */
export interface Git {
  state(): Promise<CheckoutState>;
  sign(payload: string, key: PrivateKey): Promise<SigningResult>;
  check(payload: string, signature: string, signers: readonly string[]): Promise<SignatureCheck>;
  /** Creates the tag's ref with this very object; its commit must be at GitHub. Needs nothing of the workspace. */
  pushTag(tag: {
    readonly name: string;
    readonly commit: string;
    readonly object: string;
  }): Promise<PushResult>;
  /** The tag object at GitHub, byte for byte. */
  readTag(name: string): Promise<TagReading>;
}
