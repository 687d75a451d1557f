// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cameraObstacle, cameraProblemOf, isMirror, listCameras } from '@/codes/camera'

afterEach(() => vi.unstubAllGlobals())

const named = (name: string) => Object.assign(new Error('From the browser'), { name })
const streamOf = (facingMode?: string) =>
  ({ getVideoTracks: () => [{ getSettings: () => ({ facingMode }) }] }) as unknown as MediaStream

describe('a camera', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['TypeError', 'failed'],
  ])('that gives %s is %s', (name, problem) => {
    expect(cameraProblemOf(named(name))).toBe(problem)
    expect(cameraProblemOf(name)).toBe('failed')
  })

  it('cannot be asked for where the browser has none, or the address is not secure', () => {
    vi.stubGlobal('navigator', {})
    vi.stubGlobal('isSecureContext', false)
    expect(cameraObstacle()).toBe('insecure')
    vi.stubGlobal('isSecureContext', true)
    expect(cameraObstacle()).toBe('missing')
    vi.stubGlobal('navigator', { mediaDevices: {} })
    expect(cameraObstacle()).toBeNull()
  })

  it('is a mirror unless it looks away from the screen', () => {
    expect(isMirror(streamOf('user'))).toBe(true)
    expect(isMirror(streamOf())).toBe(true)
    expect(isMirror(streamOf('environment'))).toBe(false)
  })

  it('is listed with its label, without microphones and without those the browser hides', async () => {
    const enumerateDevices = () =>
      Promise.resolve([
        { kind: 'audioinput', deviceId: 'a', label: 'Microphone' },
        { kind: 'videoinput', deviceId: '', label: '' },
        { kind: 'videoinput', deviceId: 'b', label: 'Webcam' },
      ])
    vi.stubGlobal('navigator', { mediaDevices: { enumerateDevices } })
    expect(await listCameras()).toEqual([{ id: 'b', label: 'Webcam' }])
  })
})
