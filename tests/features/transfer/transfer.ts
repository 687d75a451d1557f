import { expect, vi } from 'vitest'
import TransferPage from '@/features/transfer/TransferPage.vue'
import { visit } from '../screen'

/** The page that saves and opens files. */
export const transfer = () => visit('transfer', TransferPage, '/transfer')

/** Waits until it says so. */
export const ended = (text: string, wrapper: { text: () => string }) =>
  vi.waitFor(() => expect(wrapper.text()).toContain(text))
