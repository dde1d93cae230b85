import type { Answer, DnsQuestion, GrpcQuestion, HttpQuestion, Question, TcpQuestion } from "../question.ts";

/** What is asked over the network. */
export type NetworkQuestion = HttpQuestion | TcpQuestion | DnsQuestion | GrpcQuestion;

/**
 * Asks over the network. Never throws for what the world does: what went wrong is an answer as well. Callers that ask
 * the same again hand in the same object, as what was worked out for it is kept with it.
 */
export interface Probes {
  ask(question: NetworkQuestion, signal?: AbortSignal): Promise<Answer>;
  /** Closes what is kept open between questions; nothing can be asked after it. */
  close(): void;
}

/** Asks whatever a probe asks: over the network, by a command in the workspace, or of a file. Never throws for the world. */
export interface Asker {
  ask(question: Question, signal?: AbortSignal): Promise<Answer>;
}
