// @vitest-environment happy-dom
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import QrCode from '@/codes/QrCode.vue'
import QrReader from '@/codes/QrReader.vue'
import { i18n, loadMessages } from '@/i18n'

enableAutoUnmount(afterEach)

/** Takes every code but those it is told not to. */
const judge = vi.fn((text: string) => Promise.resolve(text !== 'not ours'))

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
  judge.mockClear()
  close.mockClear()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const open = async () => {
  const reader = mount(QrReader, {
    props: { judge, isSilent: true },
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
    await open()
    frames.push('A', null, 'A', new Error('A bad frame'), 'B', 'A')
    await look(8)
    expect(judge.mock.calls).toEqual([['A'], ['B']])
  })

  it('says for a moment what became of a code', async () => {
    const reader = await open()
    expect(reader.text()).toContain('Présentez un code')
    frames.push('A')
    await look(2)
    expect(reader.get('.picture').classes()).toContain('taken')
    expect(reader.text()).toContain('Code lu')
    await look(12)
    expect(reader.text()).not.toContain('Code lu')
    frames.push('not ours')
    await look(2)
    expect(reader.get('.picture').classes()).toContain('refused')
    expect(reader.text()).toContain('non pris')
  })

  it('takes a code whose judge failed for one that was not taken', async () => {
    judge.mockRejectedValueOnce(new Error('The database is gone'))
    const reader = await open()
    frames.push('A')
    await look(2)
    expect(reader.text()).toContain('non pris')
    frames.push('B')
    await look(2)
    expect(reader.get('.picture').classes()).toContain('taken')
  })

  it('hands over a code again when it comes back', async () => {
    await open()
    frames.push('A')
    await look(40)
    frames.push('A')
    await look(2)
    expect(judge.mock.calls).toEqual([['A'], ['A']])
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

  it('gives the camera back when its page is hidden, or it is gone', async () => {
    const reader = await open()
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
    document.dispatchEvent(new Event('visibilitychange'))
    expect(track.stop).toHaveBeenCalledTimes(1)
    hidden.mockReturnValue(false)
    document.dispatchEvent(new Event('visibilitychange'))
    await flushPromises()

    reader.unmount()
    expect(track.stop).toHaveBeenCalledTimes(2)
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
