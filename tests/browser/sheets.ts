import type { Page } from './fixtures'
import { readPdf } from './pdf'

/** What does not lie on its sheet, as it prints: content beyond the margins, or under the footer. */
export async function misplaced(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: 'print' })
  const found = await page.locator('.sheet').evaluateAll((sheets) =>
    sheets.flatMap((sheet, index) => {
      const margins = getComputedStyle(sheet)
      const box = sheet.getBoundingClientRect()
      const footer = sheet.querySelector('.footer')
      const left = box.left + parseFloat(margins.paddingLeft) - 1
      const right = box.right - parseFloat(margins.paddingRight) + 1
      const floor = footer?.getBoundingClientRect().top ?? 0
      const tooFull =
        sheet.scrollHeight > sheet.clientHeight ? [`sheet ${index + 1} is too full`] : []
      const beyond = [...sheet.querySelectorAll('*')].filter((element) => {
        const own = element.getBoundingClientRect()
        const isVoid = own.width === 0 || own.height === 0
        const low = !footer?.contains(element) && own.bottom > floor
        return !isVoid && (own.left < left || own.right > right || low)
      })
      return [
        ...tooFull,
        ...beyond.map((element) => `sheet ${index + 1}: ${element.tagName} ${element.textContent}`),
      ]
    }),
  )
  await page.emulateMedia({ media: null })
  return found
}

/**
 * The classes of what lies in `root`, or is it, and may be torn on paper: browsers break blocks over pages well and
 * grids badly, so a grid has to stay on one page unless it is small.
 */
export async function tornGrids(page: Page, root: string): Promise<(string | null)[]> {
  await page.emulateMedia({ media: 'print' })
  const all = page.locator(root).locator('xpath=descendant-or-self::*')
  const torn = await all.evaluateAll((elements) => {
    if (elements.length === 0) throw new Error('There is nothing to look at')
    const isWhole = (one: Element | null): boolean =>
      one !== null && (getComputedStyle(one).breakInside === 'avoid' || isWhole(one.parentElement))
    return elements
      .filter((element) => /grid|flex/.test(getComputedStyle(element).display))
      .filter((element) => element.getBoundingClientRect().height > 200 && !isWhole(element))
      .map((element) => element.getAttribute('class'))
  })
  await page.emulateMedia({ media: null })
  return torn
}

/**
 * Each picture on the sheets, as it prints: the words around it, the lines and surfaces in it, and how many shapes its
 * points have. Dashes and shapes are what is left of its colours in black and white.
 */
export async function picturesOn(page: Page) {
  await page.emulateMedia({ media: 'print' })
  const pictures = await page
    .locator('.sheet svg[role=img]')
    .filter({ visible: true })
    .evaluateAll((svgs) =>
      svgs.map((svg) => {
        const all = <T extends Element>(selector: string) => [...svg.querySelectorAll<T>(selector)]
        const drawn = all<SVGGeometryElement>('.band, .stem, .earlier, .line')
          .filter((line) => line.getTotalLength() > 0)
          .map((line) => {
            const isDashed = getComputedStyle(line).strokeDasharray !== 'none'
            return `${isDashed ? 'dashed ' : ''}${line.getAttribute('class') ?? ''}`
          })
        const shapes = all('.point').map((point) =>
          point.getAttribute('d')?.replace(/[^a-z]+/gi, ''),
        )
        return {
          axes: all('.axis').map(({ textContent }) => textContent.replaceAll(/\s/gu, '')),
          drawn: [...new Set(drawn)],
          shapes: new Set(shapes).size,
        }
      }),
    )
  await page.emulateMedia({ media: null })
  return pictures
}

/** What the browser prints of the page. */
export const printed = async (page: Page) =>
  readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }))

/** A text as it is found in a PDF, without any white space. */
export const tight = (text: string) => text.replaceAll(/\s/gu, '')
