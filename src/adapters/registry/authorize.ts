import { z } from "zod";
import type { Http, HttpAnswer, Log } from "../../kernel/ports/index.ts";
import { parseChallenges, type TokenService, tokenService } from "./challenge.ts";
import { basicValue, type Credential, type CredentialsFor } from "./credentials.ts";

export interface LogIn {
  readonly http: Http;
  readonly credentialsFor: CredentialsFor;
  readonly log: Pick<Log, "mask">;
  readonly signal: AbortSignal;
}

/** The value of an Authorization header for one registry and repository, or why there is none. */
export type Authorization =
  | { readonly kind: "granted"; readonly value: string; readonly isAnonymous: boolean }
  | { readonly kind: "refused"; readonly problem: string };

const TokenAnswer = z.object({ token: z.string().optional(), access_token: z.string().optional() });
const timeoutMs = 15_000;

/**
 * Answers a registry's challenge: a bearer token from the place that it names, or Basic directly where that is what it
 * wants (as ECR does). `registry` is the registry's own address.
 */
export async function authorize(
  logIn: LogIn,
  registry: URL,
  image: { readonly host: string; readonly repository: string },
  header: string,
): Promise<Authorization> {
  const credential = await logIn.credentialsFor(image.host, image.repository);
  if (credential.kind === "bearer") return granted(`Bearer ${credential.token}`, false);
  const challenges = parseChallenges(header);
  const bearer = challenges.find((one) => one.scheme === "bearer");
  const basic = challenges.find((one) => one.scheme === "basic");
  const service = bearer === undefined ? null : tokenService(bearer, registry, image.repository);
  if (service !== null) return tokenFrom(logIn, service, registry, image.host, credential);
  if (basic !== undefined && credential.kind === "basic") {
    return granted(`Basic ${basicValue(credential.user, credential.password)}`, false);
  }
  if (bearer !== undefined && basic === undefined) {
    return refused("the registry sends for its token to a place that is not safe to ask");
  }
  if (basic === undefined) return refused("the registry wants a log-in of a kind that this step cannot give");
  return refused(`the registry wants a log-in${howTo(image.host, credential)}`);
}

async function tokenFrom(
  logIn: LogIn,
  service: TokenService,
  registry: URL,
  host: string,
  credential: Credential,
): Promise<Authorization> {
  const own = await ownAnswer(logIn, service, registry, credential);
  const isAnonymous = own === null;
  const answer = own ?? (await ask(logIn, service, {}));
  if (isDenied(answer)) {
    // What anyone may read is also for a job whose own token has no say there.
    const again = credential.kind === "job" && !isAnonymous ? await ask(logIn, service, {}) : null;
    const found = again === null ? null : readToken(logIn, again);
    if (found !== null) return granted(`Bearer ${found}`, true);
    return refused(
      isAnonymous
        ? `the registry gives no token without a log-in${howTo(host, credential)}`
        : deniedText(host, credential),
    );
  }
  const found = readToken(logIn, answer);
  if (found !== null) return granted(`Bearer ${found}`, isAnonymous);
  return refused(`its token service at ${service.realm.host} ${seenIn(answer)}`);
}

/** The token service's answer to whoever we are; null when we are nobody to it. */
async function ownAnswer(
  logIn: LogIn,
  service: TokenService,
  registry: URL,
  credential: Credential,
): Promise<HttpAnswer | null> {
  if (credential.kind === "identity") return askWithIdentity(logIn, service, credential.token);
  if (credential.kind === "basic") {
    return ask(logIn, service, {
      authorization: `Basic ${basicValue(credential.user, credential.password)}`,
    });
  }
  if (credential.kind === "job" && service.realm.host === registry.host) {
    const basic = basicValue("x-access-token", credential.token);
    logIn.log.mask(basic);
    return ask(logIn, service, { authorization: `Basic ${basic}` });
  }
  return null;
}

function ask(
  { http, signal }: LogIn,
  service: TokenService,
  headers: Readonly<Record<string, string>>,
): Promise<HttpAnswer> {
  const url = new URL(service.realm);
  if (service.service !== null) url.searchParams.set("service", service.service);
  url.searchParams.set("scope", service.scope);
  return http.send({ method: "GET", url: url.href, headers, timeoutMs, maxBytes: 262_144 }, signal);
}

// Docker's token specification: an identity token is exchanged by POST; a service that has no such way is asked by GET.
async function askWithIdentity(logIn: LogIn, service: TokenService, token: string): Promise<HttpAnswer> {
  const form = new URLSearchParams({
    grant_type: "refresh_token",
    client_id: "rollback-ready",
    refresh_token: token,
    scope: service.scope,
    ...(service.service === null ? {} : { service: service.service }),
  });
  const answer = await logIn.http.send(
    {
      method: "POST",
      url: service.realm.href,
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: form.toString(),
      timeoutMs,
      maxBytes: 262_144,
    },
    logIn.signal,
  );
  const isAbsent = answer.kind === "response" && (answer.status === 404 || answer.status === 405);
  if (!isAbsent) return answer;
  const basic = basicValue("<token>", token);
  logIn.log.mask(basic);
  return ask(logIn, service, { authorization: `Basic ${basic}` });
}

function readToken({ log }: LogIn, answer: HttpAnswer): string | null {
  if (answer.kind !== "response" || answer.status !== 200) return null;
  try {
    const { token, access_token } = TokenAnswer.parse(JSON.parse(new TextDecoder().decode(answer.body)));
    const found = token || access_token;
    if (found === undefined || !/^[\x21-\x7e]+$/.test(found)) return null;
    log.mask(found);
    return found;
  } catch {
    return null;
  }
}

function isDenied(answer: HttpAnswer): boolean {
  return answer.kind === "response" && (answer.status === 401 || answer.status === 403);
}

function seenIn(answer: HttpAnswer): string {
  if (answer.kind === "unreachable") return `cannot be reached (${answer.problem}: ${answer.detail})`;
  return answer.status === 200 ? "answers without a token" : `answered ${answer.status}`;
}

function deniedText(host: string, credential: Credential): string {
  return credential.kind === "job"
    ? `${host} gives the job's token no access: add \`packages: read\` to its permissions and this repository to the package's settings`
    : `the log-in for ${host} is not accepted; log in again in an earlier step`;
}

function howTo(host: string, credential: Credential): string {
  const problem = credential.kind === "none" ? credential.problem : null;
  return problem === null
    ? `: log in to ${host} in an earlier step, such as docker/login-action`
    : `, and ${problem}`;
}

function granted(value: string, isAnonymous: boolean): Authorization {
  return { kind: "granted", value, isAnonymous };
}

function refused(problem: string): Authorization {
  return { kind: "refused", problem };
}
