import { vi } from 'vitest'

/** Lets a write that has begun end. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** A write that fails for a reason. */
export const failing =
  (name = 'Error') =>
  (): Promise<never> =>
    Promise.reject(Object.assign(new Error(name), { name }))

/** Writes for the saving store. */
export const fails = failing()
export const succeeds = (): Promise<void> => Promise.resolve()

/** A write that ends when told. */
export function heldWrite() {
  let end: { resolve: () => void; reject: (error: Error) => void } | undefined
  const write = vi.fn(
    () =>
      new Promise<void>((resolve, reject) => {
        end = { resolve, reject }
      }),
  )
  return {
    write,
    succeed: async () => {
      end?.resolve()
      await settled()
    },
    fail: async (name = 'Error') => {
      end?.reject(Object.assign(new Error(name), { name }))
      await settled()
    },
  }
}
