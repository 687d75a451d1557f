/** @typedef {Record<string, string[]>} Policy */

/**
 * Nothing is loaded from elsewhere, nothing runs that was not built here: of the application on a server.
 *
 * @type {Policy}
 */
export const servedPolicy = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'img-src': ["'self'", 'data:', 'blob:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'object-src': ["'none'"],
  'frame-ancestors': ["'none'"],
}

/**
 * The same of the application in one file, which has no server: what is in the file, by its hash, and nothing
 * else. A page cannot say by itself who may frame it.
 *
 * @param {{ scripts: string[], styles: string[] }} hashes Of the inline code: `'sha256-…'`, quotes included.
 * @returns {Policy}
 */
export function filePolicy({ scripts, styles }) {
  return {
    'default-src': ["'none'"],
    'script-src': scripts,
    'style-src': styles,
    'font-src': ['data:'],
    'connect-src': ["'none'"],
    'manifest-src': ["'none'"],
    'worker-src': ["'none'"],
    'img-src': ['data:', 'blob:'],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
    'object-src': ["'none'"],
  }
}

/**
 * A policy as a header or a meta element says it.
 *
 * @param {Policy} policy
 */
export function policyText(policy) {
  return Object.entries(policy)
    .map(([directive, sources]) => [directive, ...sources].join(' '))
    .join('; ')
}
