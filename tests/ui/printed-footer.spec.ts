import { effectScope } from 'vue'
import { describe, expect, it } from 'vitest'
import { usePrintedFooter } from '@/ui/use-printed-footer'

const said = () => document.documentElement.style.getPropertyValue('--printed-footer')

const print = () => dispatchEvent(new Event('beforeprint'))

function footer(text: () => string) {
  const scope = effectScope()
  scope.run(() => usePrintedFooter(text))
  return scope
}

describe('the foot of printed pages', () => {
  it('says what the page is of, quoted as a style wants it, and follows it', () => {
    let name = 'Club « \\ » "été"'
    const scope = footer(() => name)
    print()
    expect(said()).toBe(String.raw`"Club « \\ » \"été\""`)

    name = 'Club'
    print()
    expect(said()).toBe('"Club"')
    scope.stop()
  })

  it('is not asked for before the page is printed', () => {
    const scope = footer(() => {
      throw new Error('asked for too early')
    })
    expect(said()).toBe('')
    scope.stop()
  })

  it('goes with the screen that said it, unless the next one has said its own', () => {
    const first = footer(() => 'first')
    print()
    const next = footer(() => 'next')
    print()
    first.stop()
    expect(said()).toBe('"next"')
    next.stop()
    expect(said()).toBe('')
  })
})
