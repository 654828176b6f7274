// Why a question to the server has no answer.

/** refused: for good. later: worth another try. signedOut: not before the person has signed in again. */
export class Failure extends Error {
  constructor(
    readonly kind: "refused" | "later" | "signedOut",
    message = "",
    /** Milliseconds that the server asks to wait. */
    readonly wait = 0,
    readonly status = 0,
  ) {
    super(message);
  }
}
