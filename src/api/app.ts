import { Hono } from "hono"
import { bodyLimit } from "hono/body-limit"
import { secureHeaders } from "hono/secure-headers"
import { openAPIRouteHandler } from "hono-openapi"
import type { Lexicon } from "../model/lexicon/index.ts"
import type { Store } from "../store/port.ts"
import { context } from "./context.ts"
import { healthSchema } from "./contract.ts"
import { describe } from "./describe.ts"
import { ApiError, answerError, errorBody } from "./errors.ts"
import { guard, type Identity } from "./guard.ts"
import { compareRoutes } from "./routes/compare.ts"
import { documentRoutes } from "./routes/documents.ts"
import { graphRoutes } from "./routes/graph.ts"
import { queryRoutes } from "./routes/query.ts"
import { responsibilityRoutes } from "./routes/responsibility.ts"

/** Bytes of a request at the most. */
const BODY_LIMIT = 1_000_000

/** The view's own files and nothing from elsewhere; styles are set by its components at run time. */
const HEADERS = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", "data:", "blob:"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  xFrameOptions: "DENY",
  referrerPolicy: "no-referrer",
  strictTransportSecurity: false,
})

const tooLarge = (): never => {
  throw new ApiError(413, "too-large", `The request is larger than ${BODY_LIMIT} bytes`, "Send a shorter one.")
}

export interface AppOptions {
  readonly store: Store
  readonly lexicon: Lexicon
  readonly identity: Identity
}

/** What every answer goes through: who may ask, and how failures are told. */
export function framed(identity: Identity): Hono {
  const app = new Hono()
  app.use(HEADERS, guard(identity))
  app.onError((error, c) => answerError(c, error))
  return app
}

/** The API over a store. Files of the view are added by the server. */
export function createApp({ store, lexicon, identity }: AppOptions): Hono {
  const within = context(store, lexicon)
  const api = new Hono()
    .use(bodyLimit({ maxSize: BODY_LIMIT, onError: tooLarge }))
    .get("/health", describe("Whether the server and its store answer", healthSchema), async (c) =>
      c.json({
        status: "ok" as const,
        store: store.kind,
        version: await store.version(),
        documents: (await store.documents()).length,
      }),
    )
    .route("/", graphRoutes(within))
    .route("/", documentRoutes(within))
    .route("/", queryRoutes(within))
    .route("/", compareRoutes(within))
    .route("/", responsibilityRoutes(within))
  const app = framed(identity)
  app.route("/api", api)
  app.get(
    "/api/openapi.json",
    openAPIRouteHandler(app, {
      excludeStaticFile: false,
      documentation: {
        openapi: "3.1.0",
        info: {
          title: "policy-graph",
          version: "1",
          description: "Who leads which measure, with the words that it rests on.",
        },
      },
    }),
  )
  app.all("/api/*", (c) =>
    c.json(
      errorBody({
        code: "no-route",
        message: `There is no ${c.req.method} ${c.req.path}`,
        hint: "/api/openapi.json lists what there is.",
      }),
      404,
    ),
  )
  return app
}
