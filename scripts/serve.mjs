import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import sirv from 'sirv'
import { isCommand } from './is-command.mjs'
import { notFoundPage } from './not-found.mjs'
import { policyText, servedPolicy } from './policy.mjs'

const firstPort = 4173
const portsTried = 50

/** Sent with every response, errors included. */
const securityHeaders = {
  'Content-Security-Policy': policyText(servedPolicy),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The camera reads the codes of a workshop; nothing else is ever asked for.
  'Permissions-Policy': 'camera=(self), microphone=(), geolocation=(), payment=(), usb=()',
}

/**
 * Serves the built application, precompressed files first.
 *
 * @param {{ root?: string, port?: number | undefined, host?: string }} [options] `port` is tried alone
 *   when given, 0 being any free one; otherwise the first free one from 4173 up is taken.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 * @throws {Error} When `root` holds no build, or when no port is free.
 */
export async function serve({ root = 'dist', port, host = 'localhost' } = {}) {
  if (!existsSync(join(root, 'index.html'))) {
    throw new Error(`No build in ${resolve(root)}. Run "npm run build" first.`)
  }
  const server = createServer(answer(root))
  await listen(server, port === undefined ? portsFrom(firstPort) : [port], host)
  const { port: taken } = /** @type {import('node:net').AddressInfo} */ (server.address())
  return { url: `http://${host}:${taken}`, close: () => stop(server) }
}

/** @param {string} root */
function answer(root) {
  const notFound = notFoundPage(root)
  const files = sirv(root, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders: (response, path) => {
      // Names in assets/ change with their content; every other file must be asked for again, above all sw.js:
      // it tells that there is a new version.
      const keep = path.startsWith('/assets/')
      response.setHeader('Cache-Control', keep ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  /** @type {import('node:http').RequestListener} */
  return (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
      response.end(notFound)
    })
  }
}

/** @param {number} first */
function portsFrom(first) {
  return Array.from({ length: portsTried }, (_, index) => first + index)
}

/**
 * @param {import('node:http').Server} server
 * @param {number[]} ports
 * @param {string} host
 */
async function listen(server, ports, host) {
  for (const port of ports) {
    if (await listensOn(server, port, host)) return
  }
  const tried = [...new Set([ports[0], ports.at(-1)])].join('–')
  throw new Error(`Port ${tried} is taken. Choose another: PORT=8080 npm start`)
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} False when another program holds the port.
 */
function listensOn(server, port, host) {
  return new Promise((accept, refuse) => {
    /** @param {NodeJS.ErrnoException} error */
    const failed = (error) => (error.code === 'EADDRINUSE' ? accept(false) : refuse(error))
    server.once('error', failed)
    server.listen(port, host, () => {
      server.off('error', failed)
      accept(true)
    })
  })
}

/**
 * @param {import('node:http').Server} server
 * @returns {Promise<void>}
 */
function stop(server) {
  return new Promise((accept) => {
    server.close(() => accept())
    server.closeAllConnections()
  })
}

if (isCommand(import.meta.url)) {
  const { PORT, HOST, DIST } = process.env
  try {
    const { url } = await serve({
      port: PORT ? Number(PORT) : undefined,
      ...(HOST && { host: HOST }),
      ...(DIST && { root: DIST }),
    })
    console.log(`\nRepère CPS : ${url}   (Ctrl+C pour arrêter)`)
    console.log(`Repère CPS: ${url}   (Ctrl+C to stop)\n`)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
