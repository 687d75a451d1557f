/** The colours of a chart, as the page around it has them now. */
export interface Palette {
  ink: string
  inkSecond: string
  line: string
  paper: string
  font: string
  /** In pixels: the words of a chart grow with those around it. */
  fontSize: number
  /** The colour of a general criterion; ink for none. */
  accent: (general: string | null) => string
}

/** Reads a chart's colours from the tokens that hold where it stands. `generals`: ids that need a colour. */
export function readPalette(host: HTMLElement, generals: readonly string[]): Palette {
  const style = getComputedStyle(host)
  const token = (name: string) => style.getPropertyValue(name).trim()
  const accents = new Map(generals.map((id) => [id, readAccent(host, id)]))
  return {
    ink: token('--ink'),
    inkSecond: token('--ink-second'),
    line: token('--line-strong'),
    paper: token('--paper'),
    font: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
    accent: (general) => (general === null ? undefined : accents.get(general)) ?? token('--ink'),
  }
}

/** Only an element that stands in a general criterion has its colour. */
function readAccent(host: HTMLElement, general: string): string {
  const probe = document.createElement('span')
  probe.dataset.general = general
  host.append(probe)
  const accent = getComputedStyle(probe).getPropertyValue('--accent').trim()
  probe.remove()
  return accent
}
