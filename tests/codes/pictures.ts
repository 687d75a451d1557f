import { modulesOf, QUIET_ZONE } from '@/codes/draw-qr'
import type { Frame } from '@/codes/read-qr'
import { drawFrom } from '../draw'

/** How a phone with a code is held before a camera, and what the camera makes of it. */
export interface View {
  width: number
  height: number
  /** Side of the code, quiet zone left out, in pixels, when it faces the camera. */
  side: number
  /** Turned in the plane of the picture; tilted out of it to the side, and backwards. Degrees. */
  rotation: number
  yaw: number
  pitch: number
  /** Place of the code's middle, from that of the picture, in pixels. */
  x: number
  y: number
  /** Radius of the blur, in pixels (standard deviation). */
  blur: number
  /** Standard deviation of the noise, in grey levels. */
  noise: number
  /** Grey levels of what is black and white. */
  black: number
  white: number
  /** How much darker the picture is at one side than at the other, 0 to 1. */
  shade: number
}

export const plainView: View = {
  ...{ width: 1280, height: 720, side: 260, rotation: 0, yaw: 0, pitch: 0, x: 0, y: 0 },
  ...{ blur: 0.7, noise: 2, black: 20, white: 235, shade: 0 },
}

/** The distances of a webcam: a phone some 40 cm away is looked at from this many times the code's side. */
const DISTANCE = 5
/** How wide the frame of the phone is, in modules. */
const PHONE = 3
const SAMPLES = 2

interface Scene {
  modules: readonly (readonly boolean[])[]
  view: View
}

/** From a place in the picture to one on the phone, in modules from the code's corner: a projection undone. */
function projection({ modules, view }: Scene): (x: number, y: number) => [number, number] {
  const [rotation, yaw, pitch] = [view.rotation, view.yaw, view.pitch].map(
    (one) => (one * Math.PI) / 180,
  )
  const [cr, sr] = [Math.cos(rotation!), Math.sin(rotation!)]
  const [cy, sy] = [Math.cos(yaw!), Math.sin(yaw!)]
  const [cp, sp] = [Math.cos(pitch!), Math.sin(pitch!)]
  // The phone's own axes as the camera sees them, in units of the code's side.
  const right = [cr * cy, sr * cp + cr * sy * sp, sr * sp - cr * sy * cp] as const
  const down = [-sr * cy, cr * cp - sr * sy * sp, cr * sp + sr * sy * cp] as const
  return (x, y) => {
    const u = (x - view.width / 2 - view.x) / view.side / DISTANCE
    const v = (y - view.height / 2 - view.y) / view.side / DISTANCE
    // Solves a·right + b·down + (0, 0, DISTANCE) ∥ (u, v, 1).
    const [a11, a12] = [right[0] - u * right[2], down[0] - u * down[2]]
    const [a21, a22] = [right[1] - v * right[2], down[1] - v * down[2]]
    const determinant = a11 * a22 - a12 * a21
    const a = ((u * a22 - v * a12) * DISTANCE) / determinant
    const b = ((v * a11 - u * a21) * DISTANCE) / determinant
    return [(a + 0.5) * modules.length, (b + 0.5) * modules.length]
  }
}

/** How far beside the code a place is, in modules; under 0 within it. */
const beside = (x: number, y: number, size: number): number => Math.max(-x, -y, x - size, y - size)

/** 0 is black, 1 white: the code, the lit screen around it, the dark frame of the phone. */
function lightAt(modules: Scene['modules'], x: number, y: number): number {
  const distance = beside(x, y, modules.length)
  if (distance >= 0) return distance < QUIET_ZONE ? 1 : 0.1
  return modules[Math.floor(y)]?.[Math.floor(x)] === true ? 0 : 1
}

/** A room behind: shelves, a window, a pullover. */
const roomAt = (x: number, y: number): number =>
  0.35 + 0.3 * (((Math.floor((x + 3 * y) / 90) * 7919) % 11) / 11)

/** The mean light on a pixel, from several places in it; one is enough for a room. */
function lightOn(
  modules: Scene['modules'],
  place: ReturnType<typeof projection>,
  x: number,
  y: number,
) {
  const [u, v] = place(x + 0.5, y + 0.5)
  if (beside(u, v, modules.length) > QUIET_ZONE + PHONE) return roomAt(x, y)
  let light = 0
  for (let sample = 0; sample < SAMPLES ** 2; sample += 1) {
    const [dx, dy] = [(sample % SAMPLES) + 0.5, Math.floor(sample / SAMPLES) + 0.5]
    light += lightAt(modules, ...place(x + dx / SAMPLES, y + dy / SAMPLES))
  }
  return light / SAMPLES ** 2
}

/** One line of a blur: each value becomes the weighted mean of its neighbours. */
function blurred(grey: Float32Array, width: number, height: number, radius: number): Float32Array {
  if (radius === 0) return grey
  const reach = Math.ceil(2.5 * radius)
  const weights = Array.from({ length: 2 * reach + 1 }, (_, index) =>
    Math.exp(-((index - reach) ** 2) / (2 * radius ** 2)),
  )
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const along = (
    from: Float32Array,
    step: number,
    length: number,
    start: (line: number) => number,
  ) => {
    const to = new Float32Array(from.length)
    for (let line = 0; line < from.length / length; line += 1)
      for (let at = 0; at < length; at += 1) {
        let sum = 0
        for (let k = -reach; k <= reach; k += 1) {
          const place = Math.min(length - 1, Math.max(0, at + k))
          sum += from[start(line) + place * step]! * weights[k + reach]!
        }
        to[start(line) + at * step] = sum / total
      }
    return to
  }
  const across = along(grey, 1, width, (line) => line * width)
  return along(across, width, height, (line) => line)
}

/** Takes a picture of the code of a text. `seed` sets the noise and is not 0. */
export function photograph(text: string, view: View, seed: number): Frame {
  const inner = [QUIET_ZONE, -QUIET_ZONE] as const
  const modules = modulesOf(text)
    .slice(...inner)
    .map((row) => row.slice(...inner))
  const { width, height, black, white, shade } = view
  const place = projection({ modules, view })
  const grey = new Float32Array(width * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const light = lightOn(modules, place, x, y)
      grey[y * width + x] = (black + (white - black) * light) * (1 - (shade * x) / width)
    }
  return frameOf(blurred(grey, width, height, view.blur), view, seed)
}

/** Draws with the shape of a bell: four even ones, which is close enough. */
const bells = Float32Array.from({ length: 4096 }, (_, index) => {
  const draw = drawFrom(index + 1)
  for (let skipped = 0; skipped < 20; skipped += 1) draw(1)
  return (draw(1000) + draw(1000) + draw(1000) + draw(1000) - 1998) / 577
})

function frameOf(grey: Float32Array, { width, height, noise }: View, seed: number): Frame {
  const draw = drawFrom(seed)
  const data = new Uint8ClampedArray(4 * grey.length).fill(255)
  for (let index = 0; index < grey.length; index += 1) {
    const value = grey[index]! + noise * bells[draw(bells.length)]!
    for (let channel = 0; channel < 3; channel += 1) data[4 * index + channel] = value
  }
  return { width, height, data }
}

/** Distortions of the bench by name; each takes a fresh draw from 0 to 1 at every call. */
const distortions: Record<string, (draw: () => number) => Partial<View>> = {
  rotation: (draw) => ({ rotation: 360 * draw() }),
  tilt: (draw) => ({ yaw: 80 * draw() - 40, pitch: 70 * draw() - 35 }),
  blur: (draw) => ({ blur: 1 + 2 * draw() }),
  noise: (draw) => ({ noise: 10 + 20 * draw() }),
  'low light': (draw) => ({ black: 6, white: 40 + 30 * draw(), noise: 4, shade: 0.5 * draw() }),
  'thirty per cent smaller': () => ({ side: 0.7 * plainView.side }),
  'small picture': () => ({ width: 640, height: 480, side: 150 }),
}

/** One picture to take. */
export interface Shot {
  name: string
  view: View
  seed: number
}

/** So many shots: each distortion alone in turn, and after each round one with mild forms of all together. */
export function shots(count: number): Shot[] {
  const next = drawFrom(20_261_122)
  const draw = () => next(1000) / 1000
  const names = [...Object.keys(distortions), 'all together']
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length]!
    const moved = { x: 200 * draw() - 100, y: 120 * draw() - 60 }
    const own = distortions[name]?.(draw) ?? together(draw)
    return { name, seed: index + 1, view: { ...plainView, ...moved, ...own } }
  })
}

const together = (draw: () => number): Partial<View> => ({
  rotation: 60 * draw() - 30,
  yaw: 40 * draw() - 20,
  pitch: 40 * draw() - 20,
  blur: 0.7 + 0.6 * draw(),
  noise: 4 + 6 * draw(),
  black: 15,
  white: 90 + 100 * draw(),
  shade: 0.3 * draw(),
  side: 0.7 * plainView.side,
})
