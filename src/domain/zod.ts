import * as z from 'zod/mini'

// Must run before the first schema is built: without it zod tries `new Function`,
// which the content security policy refuses and the browser reports.
z.config({ jitless: true })

export { z }
