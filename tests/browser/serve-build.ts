import { serve } from '../../scripts/serve.mjs'

/** Serves the build as `npm start` does, for all tests; DIST names another folder than dist. */
export default async function serveBuild(): Promise<() => Promise<void>> {
  const { url, close } = await serve({ root: process.env.DIST ?? 'dist' })
  process.env.APP_URL = url
  return close
}
