// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import QrCode from '@/codes/QrCode.vue'
import QrReader from '@/codes/QrReader.vue'
import { i18n, loadMessages } from '@/i18n'

enableAutoUnmount(afterEach)

/** What the reader finds in the frames to come: a text, nothing, or a failure. */
const frames: (string | null | Error)[] = []
const close = vi.fn()

vi.mock('@/codes/frame-reader', () => ({
  openFrameReader: () =>
    Promise.resolve({
      read: () => {
        const next = frames.shift() ?? null
        return next instanceof Error ? Promise.reject(next) : Promise.resolve(next)
      },
      close,
    }),
}))

const ended = new EventTarget()
const track = Object.assign(ended, { stop: vi.fn(), getSettings: () => ({}) })
const stream = { getTracks: () => [track], getVideoTracks: () => [track] }
const getUserMedia = vi.fn()

beforeEach(async () => {
  vi.useFakeTimers()
  await loadMessages('core', 'codes')
  frames.length = 0
  getUserMedia.mockReset().mockResolvedValue(stream)
  const enumerateDevices = () => Promise.resolve([])
  vi.stubGlobal('navigator', { mediaDevices: { getUserMedia, enumerateDevices } })
  vi.spyOn(HTMLVideoElement.prototype, 'play').mockResolvedValue()
  // The window of the tests takes real streams only.
  Object.defineProperty(HTMLVideoElement.prototype, 'srcObject', { writable: true, value: null })
  track.stop.mockClear()
  close.mockClear()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const open = async (props = {}) => {
  const reader = mount(QrReader, {
    props: { isSilent: true, ...props },
    global: { plugins: [i18n] },
  })
  await flushPromises()
  return reader
}

/** Lets the reader look at so many frames. */
const look = async (count: number) => {
  for (let frame = 0; frame < count; frame += 1) await vi.advanceTimersByTimeAsync(100)
}

describe('the reader of codes', () => {
  it('hands over each code once, and goes on after a frame that failed', async () => {
    const reader = await open()
    frames.push('A', null, 'A', new Error('A bad frame'), 'B', 'A')
    await look(8)
    expect(reader.emitted('read')).toEqual([['A'], ['B']])
    expect(reader.emitted('again')).toBeUndefined()
  })

  it('says that a code was read, for a moment', async () => {
    const reader = await open()
    expect(reader.text()).toContain('Présentez un code')
    frames.push('A')
    await look(2)
    expect(reader.text()).toContain('Code lu')
    await look(8)
    expect(reader.text()).not.toContain('Code lu')
  })

  it('hears of a code that comes back', async () => {
    const reader = await open()
    frames.push('A')
    await look(40)
    frames.push('A')
    await look(2)
    expect(reader.emitted('again')).toEqual([['A']])
  })

  it.each([
    ['NotAllowedError', 'n’est pas autorisée'],
    ['NotFoundError', 'Aucune caméra'],
    ['NotReadableError', 'une autre application'],
    ['TypeError', 'ne répond pas'],
  ])('says why there is no picture (%s), and names the other ways', async (name, words) => {
    getUserMedia.mockRejectedValueOnce(Object.assign(new Error('No'), { name }))
    const reader = await open()
    expect(reader.get('[role=alert]').text()).toContain(words)
    expect(reader.get('[role=alert]').text()).toContain('saisissez les lignes')
    await reader.get('button').trigger('click')
    await flushPromises()
    expect(reader.find('[role=alert]').exists()).toBe(false)
  })

  it('says that the camera was unplugged', async () => {
    const reader = await open()
    ended.dispatchEvent(new Event('ended'))
    await flushPromises()
    expect(reader.get('[role=alert]').text()).toContain('La caméra s’est arrêtée')
  })

  it('gives the camera back when it is paused, hidden, or gone', async () => {
    const reader = await open()
    await reader.setProps({ isPaused: true })
    expect(track.stop).toHaveBeenCalledTimes(1)
    expect(reader.text()).toContain('Lecture en pause')
    await reader.setProps({ isPaused: false })
    await flushPromises()

    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(track.stop).toHaveBeenCalledTimes(2)
    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    await flushPromises()

    reader.unmount()
    expect(track.stop).toHaveBeenCalledTimes(3)
    await look(2)
    expect(close).toHaveBeenCalledOnce()
  })

  it('gives back a camera that opens once nobody waits for it', async () => {
    let answer: (opened: typeof stream) => void = () => undefined
    getUserMedia.mockReturnValueOnce(new Promise((accept) => (answer = accept)))
    const reader = await open()
    reader.unmount()
    answer(stream)
    await flushPromises()
    expect(track.stop).toHaveBeenCalledOnce()
  })
})

describe('a drawn code', () => {
  it('is one picture with a name', () => {
    const code = mount(QrCode, { props: { text: 'RCPS:0', label: 'Bulletin' } })
    expect(code.get('svg[role=img]').attributes('aria-label')).toBe('Bulletin')
    expect(code.get('path').attributes('d')).toMatch(/^M4 4h1v1h-1z/)
  })
})
