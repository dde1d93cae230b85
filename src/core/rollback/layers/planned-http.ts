import type { z } from "zod";
import type { JsonEdit } from "../edits/set-json.ts";
import type { HttpRequest } from "./http.ts";

/** Requests with every word filled in but secrets, which stand in them by name: fit to be kept and shown. */
export interface PlannedHttp {
  readonly kind: "http";
  readonly requests: readonly PlannedRequest[];
  readonly timeoutMs: number;
}

/** What an answer must be, for it to mean something. */
export type WantedAnswer = Readonly<z.infer<typeof HttpRequest>["success"]>;

export interface PlannedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: PlannedContent;
  readonly success: WantedAnswer;
  readonly already: WantedAnswer | null;
  /** Statuses after which it is sent again. */
  readonly again: readonly (number | string)[];
  /** May be sent again after an answer that was lost. */
  readonly repeatable: boolean;
  readonly needs: string | null;
  /** By status. */
  readonly means: Readonly<Record<string, string>>;
  readonly ca: string | null;
  readonly timeoutMs: number;
}

/** What a request carries. */
export type PlannedContent =
  | { readonly kind: "none" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "json"; readonly value: unknown }
  | {
      readonly kind: "edited";
      /** Where the document is read. */
      readonly url: string;
      readonly take: string | null;
      readonly edits: readonly JsonEdit[];
      readonly etag: boolean;
    };
