import type { Hono } from "hono"
import { framed } from "./app.ts"
import { errorBody } from "./errors.ts"
import type { Identity } from "./guard.ts"

/** Seconds after which it is worth asking again. */
const AGAIN = "1"

/** The API while its store is being opened: it says so, and that it will not be long. */
export function openingApp(identity: Identity): Hono {
  const app = framed(identity)
  app.all("/api/*", (c) =>
    c.json(
      errorBody({
        code: "opening",
        message: "The data are being opened",
        hint: `Ask again in ${AGAIN} s.`,
      }),
      503,
      { "retry-after": AGAIN },
    ),
  )
  return app
}
