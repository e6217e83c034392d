import type { MiddlewareHandler } from "hono"
import { ApiError } from "./errors.ts"

/** Which hosts the server answers to. */
export interface Identity {
  /** Where it listens. */
  readonly host: string
}

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

const hostname = (host: string): string => host.replace(/:\d+$/u, "").toLowerCase()

/** Whether a Host header names this server: loopback names when it listens on loopback, else where it listens. */
function isOwnHost(header: string | undefined, { host }: Identity): boolean {
  if (header === undefined || header === "") return false
  const name = hostname(header)
  if (LOOPBACK.has(name)) return true
  const listens = host.includes(":") ? `[${host}]` : host
  return listens === "0.0.0.0" || listens === "[::]" ? true : name === listens.toLowerCase()
}

/** Whether a page of `origin` is this server's own page, asked for under the name `header`. */
function isOwnOrigin(origin: string, header: string): boolean {
  try {
    return new URL(origin).host.toLowerCase() === header.toLowerCase()
  } catch {
    return false
  }
}

/**
 * Refuses what another site's page could send: a Host that is not the server's own (DNS rebinding) and an Origin
 * other than the page's own.
 */
export const guard =
  (identity: Identity): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header("host")
    if (!isOwnHost(host, identity)) {
      throw new ApiError(
        403,
        "foreign-host",
        `The host ${host ?? "(none)"} is not this server's`,
        "Open the address that `start` printed; set HOST to serve another name.",
      )
    }
    const origin = c.req.header("origin")
    if (origin !== undefined && !isOwnOrigin(origin, host ?? "")) {
      throw new ApiError(403, "foreign-origin", `A page of ${origin} may not ask this server`, "Ask from its own page.")
    }
    await next()
  }
