import type { AddressInfo } from "node:net"
import { createAdaptorServer, type ServerType } from "@hono/node-server"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Store } from "../store/port.ts"
import { createApp } from "./app.ts"
import { addView } from "./static.ts"

export interface ServeOptions {
  readonly store: Store
  readonly lexicon: Lexicon
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

export interface Serving {
  /** The address to open in a browser. */
  readonly url: string
  close(): Promise<void>
}

/** The server could not listen; the message names the address, the reason and the cure. */
export class ListenError extends Error {
  override readonly name = "ListenError"
}

const CURES: Readonly<Record<string, string>> = {
  EADDRINUSE: "the port is taken: stop what uses it or set PORT to another one",
  EACCES: "this user may not listen on that port: set PORT to one above 1023",
  EADDRNOTAVAIL: "this machine has no such address: set HOST to one that it has, e.g. 127.0.0.1",
}

function listen(server: ServerType, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const cure = CURES[error.code ?? ""] ?? error.message
      reject(new ListenError(`Cannot listen on ${host}:${port}: ${cure}`))
    })
    server.listen(port, host, () => resolve())
  })
}

const shownHost = (host: string): string => {
  if (host === "0.0.0.0" || host === "::") return "localhost"
  return host.includes(":") ? `[${host}]` : host
}

/** Serves the API and the view until closed. Rejects with a ListenError. */
export async function serve({ store, lexicon, host, port }: ServeOptions): Promise<Serving> {
  const app = createApp({ store, lexicon, identity: { host } })
  addView(app)
  const server = createAdaptorServer({ fetch: app.fetch })
  await listen(server, host, port)
  return {
    url: `http://${shownHost(host)}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ("closeAllConnections" in server) server.closeAllConnections()
      }),
  }
}
