import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * Whether a file is what Node was asked to run, be it by a path that goes through a link: a check that took itself for
 * a library then would do nothing, and succeed.
 *
 * @param {string} url The `import.meta.url` of the file.
 */
export function isCommand(url) {
  const [, command] = process.argv
  return command !== undefined && realpathSync(command) === realpathSync(fileURLToPath(url))
}
