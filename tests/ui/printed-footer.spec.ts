import { effectScope, nextTick, shallowRef } from 'vue'
import { describe, expect, it } from 'vitest'
import { usePrintedFooter } from '@/ui/use-printed-footer'

const said = () => document.documentElement.style.getPropertyValue('--printed-footer')

function footer(text: () => string) {
  const scope = effectScope()
  scope.run(() => usePrintedFooter(text))
  return scope
}

describe('the foot of printed pages', () => {
  it('says what the page is of, quoted as a style wants it, and follows it', async () => {
    const name = shallowRef('Club « \\ » "été"')
    const scope = footer(() => name.value)
    expect(said()).toBe(String.raw`"Club « \\ » \"été\""`)

    name.value = 'Club'
    await nextTick()
    expect(said()).toBe('"Club"')
    scope.stop()
  })

  it('goes with the screen that said it, unless the next one has said its own', () => {
    const first = footer(() => 'first')
    const next = footer(() => 'next')
    first.stop()
    expect(said()).toBe('"next"')
    next.stop()
    expect(said()).toBe('')
  })
})
