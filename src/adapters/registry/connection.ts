import type { HttpAnswer } from "../../kernel/ports/index.ts";
import { isThisMachine, mayLeadTo } from "../addresses.ts";
import { authorize, type LogIn } from "./authorize.ts";
import { isDockerHub } from "./docker-config.ts";

/** What a registry answered, after logging in where it asked for that. */
export type RegistryAnswer =
  | {
      readonly kind: "answer";
      readonly status: number;
      readonly headers: Readonly<Record<string, string>>;
      readonly body: Uint8Array;
      readonly truncated: boolean;
      /** A registry may hide from strangers what it has: then "not found" says nothing. */
      readonly isStranger: boolean;
    }
  | { readonly kind: "none"; readonly problem: string };

export interface RegistryAsk {
  readonly method: "HEAD" | "GET";
  /** Below the repository, such as `manifests/1.0.0`. */
  readonly path: string;
  readonly accept: string;
}

/** One repository of one registry. The log-in is kept from one question to the next. */
export interface Connection {
  ask(question: RegistryAsk): Promise<RegistryAnswer>;
}

const timeoutMs = 15_000;

/** Bytes of a manifest that are read (the distribution specification's limit for what registries must take). */
export const maxManifestBytes = 4_194_304;

/** Opens a repository. Nothing is sent until the first question; a log-in that ran out is made again once. */
export function connectRegistry(logIn: LogIn, host: string, repository: string): Connection {
  const origin = new URL(originOf(host));
  const name = isDockerHub(host) && !repository.includes("/") ? `library/${repository}` : repository;
  let current: { readonly value: string; readonly isAnonymous: boolean } | null = null;

  async function send(question: RegistryAsk): Promise<{ answer: HttpAnswer; isOwn: boolean }> {
    const first = await sendTo(new URL(`/v2/${name}/${question.path}`, origin), question, current?.value);
    const to = redirectOf(first, origin);
    if (to === null) return { answer: first, isOwn: true };
    // The log-in is for this registry alone; another host gets none.
    const isOwn = to.origin === origin.origin;
    return { answer: await sendTo(to, question, isOwn ? current?.value : undefined), isOwn };
  }
  function sendTo(url: URL, { method, accept }: RegistryAsk, authorization?: string): Promise<HttpAnswer> {
    const headers = { accept, ...(authorization === undefined ? {} : { authorization }) };
    const request = { method, url: url.href, headers, timeoutMs, maxBytes: maxManifestBytes };
    return logIn.http.send(request, logIn.signal);
  }
  return {
    async ask(question) {
      let { answer, isOwn } = await send(question);
      if (answer.kind === "response" && answer.status === 401) {
        // What another host asks for is not answered with the log-in of this one.
        if (!isOwn) return { kind: "none", problem: `${host} leads to another host, which wants a log-in` };
        const header = answer.headers["www-authenticate"] ?? "";
        const authorization = await authorize(logIn, origin, { host, repository: name }, header);
        if (authorization.kind === "refused") return { kind: "none", problem: authorization.problem };
        current = authorization;
        ({ answer, isOwn } = await send(question));
      }
      if (answer.kind === "unreachable") {
        return { kind: "none", problem: `${host} cannot be reached (${answer.problem}: ${answer.detail})` };
      }
      const { status, headers, body, truncated } = answer;
      return { kind: "answer", status, headers, body, truncated, isStranger: current?.isAnonymous ?? false };
    },
  };
}

function redirectOf(answer: HttpAnswer, origin: URL): URL | null {
  if (answer.kind !== "response" || ![301, 302, 303, 307, 308].includes(answer.status)) return null;
  const to = URL.parse(answer.headers["location"] ?? "", origin.href);
  return to !== null && mayLeadTo(origin, to) ? to : null;
}

// As docker does: plain HTTP only to this machine. Docker Hub's registry does not stand at the name that its images carry.
function originOf(host: string): string {
  if (isDockerHub(host)) return "https://registry-1.docker.io";
  return `${isThisMachine(host.replace(/:\d+$/, "")) ? "http" : "https"}://${host}`;
}
