import type { Palette } from './palette'

/** The font of a line on a canvas. */
export const fontOf = ({ font, fontSize }: Palette, weight: 400 | 700, scale = 1): string =>
  `${weight} ${fontSize * scale}px ${font}`

let context: CanvasRenderingContext2D | null = null

/** Width of a text in pixels. */
export function measureText(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return 0
  context.font = font
  return context.measureText(text).width
}
