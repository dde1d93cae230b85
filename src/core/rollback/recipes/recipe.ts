/** A part of `environments.<name>.rollback`, as a team writes it. */
export type WrittenLayer = Readonly<Record<string, unknown>>;

/** A check of `environments.<name>.gate.checks`, as a team writes it. */
export type WrittenCheck = Readonly<Record<string, unknown>>;

/** A file that a team puts into its repository, where one command is not enough. */
export interface RecipeFile {
  readonly path: string;
  readonly language: "sh" | "ruby";
  readonly text: string;
}

export const recipeKinds = ["container", "function", "site", "mobile", "host", "progressive"] as const;

/** How one platform is brought back to a release: nothing that runs here, but what a team writes into its policy. */
export interface Recipe {
  /** The name of its file. */
  readonly id: string;
  readonly title: string;
  readonly kind: (typeof recipeKinds)[number];
  /** When this is the recipe to take. */
  readonly when: string;
  readonly layers: {
    readonly flag?: WrittenLayer;
    readonly traffic?: WrittenLayer;
    readonly redeploy?: WrittenLayer;
    readonly config?: WrittenLayer;
  };
  /** Checks that read the platform's own verdict. */
  readonly gate?: readonly WrittenCheck[];
  readonly files?: readonly RecipeFile[];
  /** What each release has to record for it, besides its artifacts. */
  readonly records?: readonly string[];
  /** How it is seen that the state is reached. */
  readonly reads: string;
  /** Programs and permissions on the runner. */
  readonly needs: readonly string[];
  /** What goes wrong with it. */
  readonly notes: readonly string[];
  /** What is as it was afterwards. */
  readonly stays: readonly string[];
  /** Where the facts stand. */
  readonly sources: readonly string[];
}
