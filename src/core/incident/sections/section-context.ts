/** What a renderer of a section knows besides the facts. */
export interface SectionContext {
  /** Such as `https://github.com/acme/shop`. */
  readonly repositoryUrl: string;
}
