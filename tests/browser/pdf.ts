import { inflateSync } from 'node:zlib'

/** What a test asks of a PDF that Chromium wrote: its pages with their words, and what makes it accessible. */
export interface Pdf {
  title: string
  language: string
  tagged: boolean
  /** Pictures made of dots, which lose their sharpness on paper. */
  images: number
  /** Text of each page as it can be selected, without any white space: lines are not told apart in a PDF. */
  pages: string[]
}

/** Latin-1 keeps one character per byte. */
const objectsOf = (file: string): Map<string, string> =>
  new Map(
    [...file.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      body,
    ]),
  )

function streamOf(body: string): string {
  const data = /stream\r?\n([\s\S]*?)\nendstream/.exec(body)?.[1] ?? ''
  if (!body.includes('/FlateDecode')) return data
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1')
}

function fromUtf16(hex: string): string {
  const codes = hex.match(/.{4}/g) ?? []
  return String.fromCharCode(...codes.map((code) => parseInt(code, 16)))
}

/** Glyph codes of a font with the text each stands for; a range is written with its first text only. */
function unicodeOf(map: string): Map<number, string> {
  const texts = new Map<number, string>()
  for (const [, from = '', to = from, text = ''] of map.matchAll(
    /^<(\w+)> ?(?:<(\w+)> )?<(\w{4,})>$/gm,
  ))
    for (let step = 0; parseInt(from, 16) + step <= parseInt(to, 16); step += 1) {
      const last = (parseInt(text.slice(-4), 16) + step).toString(16).padStart(4, '0')
      texts.set(parseInt(from, 16) + step, fromUtf16(text.slice(0, -4) + last))
    }
  return texts
}

interface Font {
  /** Hexadecimal digits per glyph. */
  digits: number
  texts: Map<number, string>
}

function fontsOf(page: string, objects: Map<string, string>): Map<string, Font> {
  const fonts = /\/Font <<([\s\S]*?)>>/.exec(page)?.[1] ?? ''
  return new Map(
    [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const font = objects.get(id) ?? ''
      const map = /\/ToUnicode (\d+) 0 R/.exec(font)?.[1] ?? ''
      const texts = unicodeOf(streamOf(objects.get(map) ?? ''))
      return [name, { digits: font.includes('/Type0') ? 4 : 2, texts }]
    }),
  )
}

/** A glyph without a text would be lost to whoever copies or hears it: it reads as a full block. */
function textOf(content: string, fonts: Map<string, Font>): string {
  let font: Font = { digits: 2, texts: new Map() }
  let text = ''
  for (const [, name, shown] of content.matchAll(/\/(\w+) [\d.]+ Tf|<(\w+)> Tj/g)) {
    if (name !== undefined) font = fonts.get(name) ?? font
    for (const code of shown?.match(new RegExp(`.{${font.digits}}`, 'g')) ?? [])
      text += font.texts.get(parseInt(code, 16)) ?? '█'
  }
  return text.replaceAll(/\s/gu, '')
}

export function readPdf(file: Buffer): Pdf {
  const objects = objectsOf(file.toString('latin1'))
  const bodies = [...objects.values()]
  const find = (pattern: RegExp) =>
    bodies.map((body) => pattern.exec(body)?.[1]).find(Boolean) ?? ''
  return {
    // A title without accents is written as it is.
    title: find(/\/Title \((.*?)\)/) || fromUtf16(find(/\/Title <(?:FEFF)?(\w+)>/)),
    language: find(/\/Type \/Catalog[\s\S]*\/Lang \((\w+)\)/),
    tagged: bodies.some(
      (body) => /\/StructTreeRoot \d+/.test(body) && body.includes('/Marked true'),
    ),
    images: bodies.filter((body) => body.includes('/Subtype /Image')).length,
    pages: bodies
      .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
      .map((body) => {
        const content = /\/Contents (\d+) 0 R/.exec(body)?.[1] ?? ''
        return textOf(streamOf(objects.get(content) ?? ''), fontsOf(body, objects))
      }),
  }
}
