import './fresh'
import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { usePreferencesStore } from '@/stores/preferences'
import { useShipped } from '@/stores/use-shipped'
import { freshStart } from './fresh'

beforeEach(freshStart)

describe('shipped texts', () => {
  it('can wait until they are asked for, follow the language then, and are tried again each time', async () => {
    const load = vi.fn(() => Promise.resolve('text'))
    const asks = shallowRef(0)
    const scope = effectScope()
    const text = scope.run(() => useShipped(load, () => asks.value))!
    await usePreferencesStore().change({ language: 'en' })
    await flushPromises()
    expect(load).not.toHaveBeenCalled()
    asks.value += 1
    await flushPromises()
    expect(text.value).toBe('text')
    await usePreferencesStore().change({ language: 'fr' })
    await flushPromises()
    asks.value += 1
    await flushPromises()
    expect(load).toHaveBeenCalledTimes(3)
    scope.stop()
  })

  it('never replace those of the present language when they come late', async () => {
    let send: (text: string) => void = () => undefined
    const late = new Promise<string>((resolve) => (send = resolve))
    const load = vi.fn(() => Promise.resolve('english')).mockReturnValueOnce(late)
    const scope = effectScope()
    const text = scope.run(() => useShipped(load))!
    await usePreferencesStore().change({ language: 'en' })
    await flushPromises()
    send('français')
    await flushPromises()
    expect(text.value).toBe('english')
    scope.stop()
  })
})
