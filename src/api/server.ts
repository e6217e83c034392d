import type { AddressInfo } from "node:net"
import { createAdaptorServer, type ServerType } from "@hono/node-server"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Store } from "../store/port.ts"
import { createApp } from "./app.ts"
import { openingApp } from "./opening.ts"
import { addView } from "./static.ts"

export interface ServeOptions {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

export interface Serving {
  /** The address to open in a browser. */
  readonly url: string
  /** Answers from a store from now on; until then the API says that it is being opened. */
  open(store: Store, lexicon: Lexicon): void
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

/** Listens at once, and serves the API and the view until closed. Rejects with a ListenError. */
export async function serve({ host, port }: ServeOptions): Promise<Serving> {
  const identity = { host }
  let app = openingApp(identity)
  addView(app)
  const server = createAdaptorServer({ fetch: (request, env) => app.fetch(request, env) })
  await listen(server, host, port)
  return {
    url: `http://${shownHost(host)}:${(server.address() as AddressInfo).port}/`,
    open: (store, lexicon) => {
      app = createApp({ store, lexicon, identity })
      addView(app)
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        if ("closeAllConnections" in server) server.closeAllConnections()
      }),
  }
}
