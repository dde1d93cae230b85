import type { Repository } from "../repository.ts";
import type { Comment } from "./records.ts";

export interface CommentSeed {
  readonly author: string;
  readonly body: string;
}

/** Adds a comment to an issue or a pull request. */
export function addComment(repository: Repository, number: number, { author, body }: CommentSeed): Comment {
  const subject = repository.conversation(number);
  if (subject === undefined)
    throw new Error(`The embedded repository has no issue or pull request ${number}`);
  const at = repository.timestamp();
  const user = repository.account(author);
  const comment: Comment = { id: repository.nextId(), number, user, createdAt: at, body, updatedAt: at };
  repository.comments.push(comment);
  subject.updatedAt = at;
  return comment;
}
