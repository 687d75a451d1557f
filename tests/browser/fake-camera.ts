import { openSync, writeSync, closeSync } from 'node:fs'
import type { Frame } from '@/codes/read-qr'
import { photograph, plainView } from '../codes/pictures'

const size = { width: 320, height: 240 }
/** How long each code is held before the camera, in frames a second of the film. */
const RATE = 5

/** The arguments of a Chromium whose only camera plays a film, over and over, and asks nobody. */
export const cameraArguments = (film: string): string[] => [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
]

/** A picture of a code as a webcam of little worth takes it, the phone held a little differently each time. */
const hold = (text: string, index: number): Frame =>
  photograph(
    text,
    {
      ...plainView,
      ...size,
      side: 130 + (index % 3) * 10,
      rotation: ((index * 7) % 30) - 15,
      yaw: ((index * 5) % 20) - 10,
      x: ((index * 11) % 40) - 20,
      blur: 0.5,
      noise: 3,
    },
    index + 1,
  )

/** The brightness of each pixel; the colours of a grey picture lie in the middle. */
const planesOf = ({ data, width, height }: Frame): Buffer => {
  const planes = Buffer.alloc((width * height * 3) / 2, 128)
  for (let pixel = 0; pixel < width * height; pixel += 1) planes[pixel] = data[4 * pixel] ?? 0
  return planes
}

/** Writes a film (YUV4MPEG2) in which each code is shown in turn. */
export function writeFilm(path: string, codes: readonly string[]): void {
  const film = openSync(path, 'w')
  try {
    writeSync(film, `YUV4MPEG2 W${size.width} H${size.height} F${RATE}:1 Ip A1:1 C420jpeg\n`)
    for (const [index, code] of codes.entries()) {
      writeSync(film, 'FRAME\n')
      writeSync(film, planesOf(hold(code, index)))
    }
  } finally {
    closeSync(film)
  }
}
