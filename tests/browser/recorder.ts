import { createServer, request as ask, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A proxy that writes down every address a browser asks for, whoever asks: pages, workers, the browser itself.
 * It leads nowhere but to this machine.
 */
export class Recorder {
  readonly asked: string[] = []
  private server: Server | undefined

  /** Begins to listen; gives what a browser context takes as its proxy. */
  async start(): Promise<{ server: string; bypass: string }> {
    const server = createServer((incoming, outgoing) => {
      this.asked.push(incoming.url ?? '')
      const onward = this.forward(incoming)
      if (!onward) outgoing.writeHead(403).end()
      else
        onward.then(
          (response) =>
            response.pipe(outgoing.writeHead(response.statusCode ?? 502, response.headers)),
          () => outgoing.writeHead(502).end(),
        )
    })
    // What is encrypted shows its host only.
    server.on('connect', ({ url = '' }: IncomingMessage, socket) => {
      this.asked.push(url)
      socket.destroy()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    this.server = server
    const { port } = server.address() as AddressInfo
    return { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' }
  }

  private forward(incoming: IncomingMessage): Promise<IncomingMessage> | undefined {
    const url = URL.parse(incoming.url ?? '')
    if (url?.hostname !== 'localhost') return undefined
    return new Promise((resolve, reject) => {
      const { method, headers } = incoming
      incoming.pipe(ask(url, { method, headers }, resolve).on('error', reject))
    })
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.server?.close(() => {
        resolve()
      })
      this.server?.closeAllConnections()
    })
  }
}
