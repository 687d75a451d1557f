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

/** Only a server can say who may frame a page. */
const inPage = Object.fromEntries(
  Object.entries(servedPolicy).filter(([directive]) => directive !== 'frame-ancestors'),
)

/**
 * A Vite plugin: index.html states the policy too, for hosts that send no headers of ours.
 *
 * @returns {import('vite').Plugin}
 */
export function statePolicy() {
  return {
    name: 'state-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policyText(inPage) },
      },
    ],
  }
}

/**
 * The same of the application in one file, which has no server: what is in the file, by its hash, and nothing
 * else.
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
