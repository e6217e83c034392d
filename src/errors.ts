/** A failure that a person can mend: the message names the thing, the reason and the cure. Shown without a stack. */
export class UserError extends Error {
  override readonly name = "UserError"
  /** 1: something failed; 2: bad usage. */
  readonly status: 1 | 2

  constructor(message: string, status: 1 | 2 = 1) {
    super(message)
    this.status = status
  }
}
