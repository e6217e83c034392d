import { z } from "zod"

// The page may not evaluate strings (content security policy), so schemas are read and not compiled. First import of
// the page, because schemas look at this when they are made.
z.config({ jitless: true })
