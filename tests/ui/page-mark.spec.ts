import { effectScope, nextTick, shallowRef } from 'vue'
import { describe, expect, it } from 'vitest'
import { usePageMark } from '@/ui/use-page-mark'

describe('a mark on the page', () => {
  it('is there while something holds, and goes with what set it', async () => {
    const marks = document.documentElement.classList
    const holds = shallowRef(true)
    const scope = effectScope()
    scope.run(() => usePageMark('with-something', holds))
    expect(marks.contains('with-something')).toBe(true)

    holds.value = false
    await nextTick()
    expect(marks.contains('with-something')).toBe(false)

    holds.value = true
    await nextTick()
    scope.stop()
    expect(marks.contains('with-something')).toBe(false)
  })
})
