import { createApp } from "../../../src/api/app.ts"
import { LEXICON } from "../../support/lexicon.ts"
import { sampleGraph } from "./sample.ts"
import { fakeStore } from "./store.ts"

const ORIGIN = "http://127.0.0.1:4780"

/** The API over the sample, asked without a socket. */
export function sampleApp(graph = sampleGraph()) {
  const fake = fakeStore(graph)
  const app = createApp({ store: fake.store, lexicon: LEXICON, identity: { host: "127.0.0.1" } })
  const request = (path: string, init: RequestInit = {}) =>
    app.request(`${ORIGIN}${path}`, { ...init, headers: { host: "127.0.0.1:4780", ...init.headers } })
  const get = async (path: string): Promise<unknown> => (await request(path)).json()
  const post = (path: string, body: string) =>
    request(path, { method: "POST", body, headers: { "content-type": "application/json" } })
  return { ...fake, app, request, get, post }
}

export const nodePath = (id: string, rest = ""): string => `/api/nodes/${encodeURIComponent(id)}${rest}`
export const documentPath = (id: string, rest = ""): string => `/api/documents/${encodeURIComponent(id)}${rest}`
